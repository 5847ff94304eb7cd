using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Web.Pages.Terms;

namespace WuxiPlenum.Web.Api.Answers;

/// <summary>A set phrase, however its marks are printed.</summary>
/// <param name="Term">Without marks and blanks; in addresses.</param>
/// <param name="Printed">As it is printed most often.</param>
/// <param name="Variants">As it is printed, the most frequent first.</param>
/// <param name="Uses">How often it is used.</param>
/// <param name="Editions">In how many editions.</param>
/// <param name="Types">How often in which type of document, the most frequent first.</param>
/// <param name="Url">Its page.</param>
/// <param name="Data">It with its uses, in this API.</param>
public sealed record TermSummary(string Term, string Printed, IReadOnlyList<string> Variants, int Uses, int Editions, IReadOnlyList<TypeCount> Types, string Url, string Data)
{
    internal static TermSummary Of(ListedTerm listed, ApiLinks links)
    {
        var (counted, path) = (listed.Counted, $"/terms/{Uri.EscapeDataString(listed.Counted.Term)}");
        return new TermSummary(
            counted.Term, listed.Printed, listed.Variants, counted.Uses, listed.Editions, [.. counted.ByGenre.Select(count => new TypeCount(count.Genre, count.Uses))], links.Page(path), links.Data(path));
    }
}

/// <summary>How often something is used in one type of document.</summary>
public sealed record TypeCount(Genre Type, int Uses);

/// <summary>A set phrase and where it is used.</summary>
/// <param name="Explanation">What the editors say of it, in the language of the request; null when nothing.</param>
/// <param name="Timeline">How often it is used over time, undated uses last.</param>
/// <param name="Around">Longer terms of which it is a part, and shorter ones that are part of it.</param>
/// <param name="Items">Its uses, the latest edition first.</param>
/// <param name="Next">The address of the next part of the uses; null when this is the last.</param>
public sealed record TermAnswer(TermSummary Term, string? Explanation, IReadOnlyList<TermCount> Timeline, IReadOnlyList<string> Around, IReadOnlyList<TermUseAnswer> Items, string? Next);

/// <summary>A use of a term.</summary>
/// <param name="Paragraph">The number of the paragraph; 0 is the headline, -1, -2, … are the headings of the sections 1, 2, ….</param>
/// <param name="Start">Where it begins in the text of the paragraph or heading, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Text">As printed.</param>
/// <param name="After">What stands behind it.</param>
/// <param name="Explanation">The article's own words for it; null when it has none here.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record TermUseAnswer(
    ArticleLink Article, Genre Type, int Paragraph, int Start, int End, string Before, string Text, string After, string? Explanation, string Rule, double Confidence);
