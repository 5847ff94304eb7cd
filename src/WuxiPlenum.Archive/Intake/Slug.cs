using System.Globalization;
using System.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// Makes the readable name of an article in addresses: <c>2023-12-28-锚定新目标奋楫再出发-k7qdm</c>. It is made of what the article is
/// and where it was printed, so that an archive gives it the same one in whatever order its pages come.
/// </summary>
internal static class Slug
{
    private const int TitleLength = 16;
    private const int OpeningLength = 8;

    /// <summary>The date; the title, or the first words of the text when there is none; and a mark of newspaper, page, title and first words.</summary>
    public static string Of(string newspaper, DateOnly? date, string? page, string? title, string text)
    {
        var (titleLetters, opening) = (Letters(title, int.MaxValue), Letters(text, OpeningLength));
        var words = titleLetters.Length == 0 ? opening : Letters(title, TitleLength);
        var day = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        var mark = ShortMark.Of($"{newspaper}|{page}|{titleLetters}|{opening}");
        return words.Length == 0 ? $"{day}-{mark}" : $"{day}-{words}-{mark}";
    }

    /// <summary>What is tried in turn when the slug is taken, as by an article that is printed twice: numbers after it.</summary>
    public static IEnumerable<string> Alternatives(string slug)
    {
        for (var number = 2; ; number++)
            yield return $"{slug}-{number}";
    }

    private static string Letters(string? text, int length)
    {
        var letters = new StringBuilder();
        var count = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (count == length) break;
            if (!Rune.IsLetterOrDigit(rune)) continue;
            letters.Append(Rune.ToLowerInvariant(rune));
            count++;
        }

        return letters.ToString().Normalize(NormalizationForm.FormC);
    }
}
