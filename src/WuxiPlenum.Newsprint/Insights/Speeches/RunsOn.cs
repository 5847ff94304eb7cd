using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Whether a sentence still belongs to the reported speech before it: it tells of what lies ahead or is demanded, and of nobody else.</summary>
internal static class RunsOn
{
    private static readonly WordList s_ahead = Lexicons.Load("speech")["runsOn"];
    private static readonly WordList s_enumerators = Lexicons.Load("speech")["enumerators"];
    private static readonly WordList s_breaks = Lexicons.Load("speech")["breaksOff"];

    public static bool Is(RuleParagraph paragraph, Speakers speakers, int start, int end)
    {
        var text = paragraph.Text;
        if (s_breaks.LengthAt(text, start, end) > 0) return false;
        if (speakers.First(start, paragraph.ClauseEnd(start) + 1) is { IsSubject: true }) return false;
        return s_enumerators.LengthAt(text, start, end) > 0 || s_ahead.In(text, start, end).Any();
    }
}
