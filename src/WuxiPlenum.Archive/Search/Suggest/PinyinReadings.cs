namespace WuxiPlenum.Archive.Search.Suggest;

/// <summary>How Chinese characters are read, without tones (Pinyin/pinyin.txt). A character with several readings has them all.</summary>
internal static class PinyinReadings
{
    private static readonly Dictionary<char, string[]> s_readings = Load();

    /// <summary>Of a folded character; empty when it is not known.</summary>
    public static IReadOnlyList<string> Of(char c) => s_readings.GetValueOrDefault(c, []);

    /// <summary>Whether both can be read alike, or nearly so: as those mix up who do not tell zh from z, n from l, -ng from -n.</summary>
    public static bool AreAlike(char one, char two) =>
        one == two || Of(one).Any(reading => Of(two).Any(other => reading == other || Blurred(reading) == Blurred(other)));

    /// <summary>
    /// Whether <paramref name="typed"/> (small letters alone) begins the reading of <paramref name="text"/>: of each character the whole syllable
    /// or its first letter or zh, ch, sh, as it comes: xinzhishengchanli, xzscl, xinzscl.
    /// </summary>
    public static bool Begins(ReadOnlySpan<char> typed, ReadOnlySpan<char> text)
    {
        if (typed.IsEmpty)
            return true;
        if (text.IsEmpty)
            return false;
        if (text[0] == typed[0] && char.IsAsciiLetterOrDigit(text[0]))
            return Begins(typed[1..], text[1..]);
        foreach (var reading in Of(text[0]))
        {
            if (typed[0] != reading[0])
                continue;
            if (reading.AsSpan().StartsWith(typed) || (typed.StartsWith(reading) && Begins(typed[reading.Length..], text[1..])) || (reading.Length > 1 && Begins(typed[1..], text[1..])))
                return true;
            if (typed.Length > 1 && reading.Length > 1 && reading[1] == 'h' && typed[1] == 'h' && Begins(typed[2..], text[1..]))
                return true;
        }

        return false;
    }

    private static string Blurred(string reading)
    {
        if (reading.Length > 2 && reading[1] == 'h')
            reading = reading[0] + reading[2..];
        if (reading[0] == 'n')
            reading = 'l' + reading[1..];
        return reading.Length > 2 && reading.EndsWith('g') ? reading[..^1] : reading;
    }

    private static Dictionary<char, string[]> Load()
    {
        using var reader = new StreamReader(typeof(PinyinReadings).Assembly.GetManifestResourceStream("pinyin.txt")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.SelectMany(line => line.SkipWhile(char.IsAsciiLetter).Select(c => (Letter: c, Reading: string.Concat(line.TakeWhile(char.IsAsciiLetter)))))
            .GroupBy(pair => pair.Letter).ToDictionary(group => group.Key, group => group.Select(pair => pair.Reading).ToArray());
    }
}
