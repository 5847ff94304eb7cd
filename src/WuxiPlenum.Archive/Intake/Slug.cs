using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Makes the readable name of an article in addresses: <c>2023-12-28-锚定新目标奋楫再出发</c>.</summary>
internal static class Slug
{
    private const int TitleLength = 16;
    private const int OpeningLength = 8;

    /// <summary>The date and the title; the first words of the text when there is no title.</summary>
    public static string Of(DateOnly? date, string? title, string text)
    {
        var words = Letters(title, TitleLength);
        if (words.Length == 0) words = Letters(text, OpeningLength);
        var day = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        return words.Length == 0 ? day : $"{day}-{words}";
    }

    /// <summary>What is tried in turn when the plain slug is taken: a mark of the article's own, then numbers after it.</summary>
    public static IEnumerable<string> Alternatives(string slug, string newspaper, string? page, string? title)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{newspaper}|{page}|{title}")))[..6];
        yield return $"{slug}-{hash}";
        for (var number = 2; ; number++)
            yield return $"{slug}-{hash}-{number}";
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
