using System.Collections.Frozen;

namespace WuxiPlenum.Newsprint.Text;

/// <summary>
/// Tells text from bytes that were decoded wrongly. The most frequent Chinese characters make up a third and more of any text;
/// wrongly decoded bytes give characters at random, of which hardly any are among them.
/// </summary>
internal static class HanPlausibility
{
    /// <summary>The least share that text has.</summary>
    public const double Least = 0.12;

    private static readonly FrozenSet<char> s_frequent = (
        "的一是在不了有和人这这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
        + "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相"
        + "全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料"
        + "這為個國時來們對會發動過說產種後學經進著電裡現實點從業應開還與關內數兩體機當無間樣條問題變結義質氣系軍總員黨報記長於據將"
        + "市省县區区记者报讯总书员长据将位城市工作会议发展建设")
        .ToFrozenSet();

    /// <summary>The share of frequent characters among the Chinese ones, 0 to 1; 0 where characters stand that no text has.</summary>
    public static double Score(string text)
    {
        var (han, frequent) = (0, 0);
        foreach (var c in text)
        {
            if (c is >= '\uE000' and <= '\uF8FF' or '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
                return 0;
            if (c is not (>= '\u3400' and <= '\u9FFF'))
                continue;
            han++;
            if (s_frequent.Contains(c)) frequent++;
        }

        return han == 0 ? 0 : (double)frequent / han;
    }
}
