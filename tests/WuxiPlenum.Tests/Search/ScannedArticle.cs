using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Insights;

namespace WuxiPlenum.Tests.Search;

/// <summary>An article to be gone through word by word. What folding and a whole word are is written here once more, so that a fault of the index shows.</summary>
internal sealed class ScannedArticle(Article article)
{
    private const string Traditional = "創無錫產業發強東實";
    private const string Simplified = "创无锡产业发强东实";

    public int Id => article.Id;

    public Article Article => article;

    public IReadOnlyList<string> Title { get; } = [.. article.Subtitles.Append(article.Title).Append(article.Kicker).OfType<string>().Select(Plain)];

    public IReadOnlyList<string> Byline { get; } = article.Authors is { } authors ? [Plain(authors)] : [];

    public IReadOnlyList<string> Headings { get; } = [.. article.Sections.Select(section => section.Heading).OfType<string>().Select(Plain)];

    public IReadOnlyList<string> Paragraphs { get; } = [.. article.Paragraphs.OrderBy(paragraph => paragraph.Number).Select(paragraph => Plain(paragraph.Text))];

    /// <summary>The people who speak, as far as that is sure enough to be told.</summary>
    public IReadOnlyList<ArticlePerson> Speakers { get; } = [.. article.People.Where(person => person.Speeches.Any(speech => speech.Confidence >= 0.5))];

    /// <summary>Plain, what is noted as a misprint, and what may have been meant: another word of more than one character, of which neither is in the other.</summary>
    public IEnumerable<(string Printed, string Meant)> Misprints => article.Notes
        .Select(note => (Printed: Plain(TextOf(note.Paragraph)[note.Start..note.End]), Meant: Plain(note.Suggestion)))
        .Where(note => note.Meant.Length > 1 && !note.Printed.Contains(note.Meant, StringComparison.Ordinal) && !note.Meant.Contains(note.Printed, StringComparison.Ordinal));

    /// <summary>Whether somebody speaks of whom the print has the word: in the name or what stands for it, in an office, in both as they follow each other, in an organisation.</summary>
    /// <param name="word">Plain.</param>
    public bool IsSaidBy(string word) => Speakers.Any(person => person.Offices.SelectMany(office => new[] { office.Title + person.Name, office.Organisation ?? "" })
        .Append(person.Name ?? person.Description!).Any(words => Count(Plain(words), word, "") > 0));

    /// <summary>How often a word stands in the article, or in a part of it.</summary>
    /// <param name="word">Plain, as every word that is counted here: made so once, not for each text of a large archive.</param>
    public int Count(string field, string word) => In(field).Sum(text => Count(text, word, field));

    /// <summary>In how many paragraphs one of the words stands.</summary>
    public int ParagraphsWith(IReadOnlyList<string> words) => Paragraphs.Count(text => words.Any(word => Count(text, word, "") > 0));

    /// <param name="text">Plain.</param>
    public static int Count(string text, string word, string field)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!IsCut(text, at) && !IsCut(text, at + word.Length))
                count++;
            if (at + 1 >= text.Length)
                break;
        }

        return count;
    }

    public static bool IsCut(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
            return false;
        bool IsDigit(int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);
        bool IsRun(int i) => char.IsAsciiLetterOrDigit(text[i]) || (text[i] == '.' && IsDigit(i - 1) && IsDigit(i + 1));
        return (IsRun(at - 1) && IsRun(at)) || char.IsLowSurrogate(text[at]);
    }

    public static string Plain(string text)
    {
        var same = string.Concat(text.Select(c => Traditional.IndexOf(c) is >= 0 and var i ? Simplified[i] : c switch
        {
            >= '！' and <= '～' => (char)(c - '！' + '!'),
            '“' or '”' => '"',
            '‘' or '’' => '\'',
            _ => c,
        })).ToLowerInvariant();
        same = System.Text.RegularExpressions.Regex.Replace(same, "(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "");
        return System.Text.RegularExpressions.Regex.Replace(same, @"(?<![a-z0-9])\s+|\s+(?![a-z0-9])", "");
    }

    private string TextOf(int number) => number switch
    {
        0 => article.Title!,
        < 0 => article.Sections.Single(section => section.Ordinal == -number).Heading!,
        _ => article.Paragraphs.Single(paragraph => paragraph.Number == number).Text,
    };

    private IEnumerable<string> In(string field) => field switch
    {
        "标题:" => Title,
        "作者:" => Byline,
        _ => Title.Concat(Headings).Concat(Paragraphs).Concat(Byline),
    };
}
