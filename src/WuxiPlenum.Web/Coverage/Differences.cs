using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Coverage;

/// <summary>Which characters two wordings of one passage have in common, by their longest common subsequence.</summary>
public static class Differences
{
    // So many pairs of characters are compared in a moment; in longer passages all is marked.
    private const int MostPairs = 400_000;

    /// <summary>The stretches that are the same in both.</summary>
    public static (IReadOnlyList<Mark> First, IReadOnlyList<Mark> Second) Same(string first, string second)
    {
        if ((long)first.Length * second.Length > MostPairs)
            return ([new Mark(0, first.Length)], [new Mark(0, second.Length)]);
        var lengths = Lengths(first, second);
        var (inFirst, inSecond) = (new bool[first.Length], new bool[second.Length]);
        for (var (i, j) = (0, 0); i < first.Length && j < second.Length;)
        {
            if (first[i] == second[j])
                (inFirst[i++], inSecond[j++]) = (true, true);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }

        return (Marks(first, inFirst), Marks(second, inSecond));
    }

    private static int[,] Lengths(string first, string second)
    {
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            for (var j = second.Length - 1; j >= 0; j--)
                lengths[i, j] = first[i] == second[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    // A difference in marks and blanks alone is none.
    private static List<Mark> Marks(string text, bool[] same)
    {
        var marks = new List<Mark>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!same[i] && !(marks.Count > 0 && marks[^1].End == i && !char.IsLetterOrDigit(text[i]) && !char.IsSurrogate(text[i])))
                continue;
            if (marks.Count > 0 && marks[^1].End == i)
                marks[^1] = marks[^1] with { End = i + 1 };
            else
                marks.Add(new Mark(i, i + 1));
        }

        return marks;
    }
}
