namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Packs how many tokens stand before each paragraph of an article: what each has more than the one before, seven bits a byte.</summary>
internal static class ParagraphPlaces
{
    public static byte[] Pack(IReadOnlyList<int> starts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        for (var i = 0; i < starts.Count; i++)
            writer.Write7BitEncodedInt(starts[i] - (i == 0 ? 0 : starts[i - 1]));
        return bytes.ToArray();
    }

    public static IEnumerable<int> Unpack(byte[] packed)
    {
        var (start, value, shift) = (0, 0, 0);
        foreach (var part in packed)
        {
            value |= (part & 0x7F) << shift;
            shift += 7;
            if (part >= 0x80)
                continue;
            yield return start += value;
            (value, shift) = (0, 0);
        }
    }
}
