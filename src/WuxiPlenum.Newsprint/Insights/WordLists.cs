using System.Collections.Frozen;
using System.Text;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>
/// A lexicon that is built into the program: a text file of named lists. <c>[name]</c> begins a list, the words stand below it
/// between blanks, and what follows a <c>#</c> is a remark.
/// </summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, List<string>> _lists = [];

    private WordLists(TextReader reader)
    {
        List<string> list = [];
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split('#')[0].Trim();
            if (words.StartsWith('[') && words.EndsWith(']'))
                _lists.Add(words[1..^1], list = []);
            else
                list.AddRange(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>Reads the lexicon of that file name.</summary>
    public static WordLists Load(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new WordLists(reader);
    }

    /// <summary>The words of a list, in the order of the file.</summary>
    public IReadOnlyList<string> this[string list] => _lists[list];

    /// <summary>The words of a list, for asking whether a word is one of them.</summary>
    public FrozenSet<string> Set(string list) => _lists[list].ToFrozenSet(StringComparer.Ordinal);
}
