using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Tells the names that only say who wrote or photographed.</summary>
internal static class ByReporting
{
    public static bool IsReporter(FoundName name, List<RuleParagraph> paragraphs) =>
        name.Spots.TrueForAll(spot =>
        {
            var text = paragraphs[spot.Paragraph - 1].Text;
            var end = spot.Start;
            while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
            return OfficeWords.Reporters.LengthBefore(text, end) > 0 || (spot.End < text.Length && text[spot.End] == '摄') || (spot.End + 1 < text.Length && text[spot.End] == ' ' && text[spot.End + 1] == '摄');
        });
}
