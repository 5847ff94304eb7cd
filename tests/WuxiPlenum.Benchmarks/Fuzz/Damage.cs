using System.Text;

namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>What happens to files on their way: another encoding, bytes that change, an end that is missing.</summary>
internal static class Damage
{
    private static readonly Encoding[] s_encodings = [.. Known()];

    /// <summary>The text in some encoding; what an encoding lacks becomes a question mark.</summary>
    public static byte[] Encoded(string text, Random random)
    {
        var encoding = random.Next(2) == 0 ? s_encodings[0] : s_encodings[random.Next(s_encodings.Length)];
        return [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    public static byte[] Sometimes(byte[] bytes, Random random) => random.Next(4) == 0 ? Bytes(bytes, random, 8) : bytes;

    /// <summary>The bytes with some of them changed, doubled or gone, and perhaps cut off.</summary>
    public static byte[] Bytes(byte[] bytes, Random random, int most)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, most); i > 0 && damaged.Count > 0; i--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 20), damaged.Count - at));
                    break;
                case 1:
                    damaged.InsertRange(at, damaged.GetRange(at, Math.Min(random.Next(1, 20), damaged.Count - at)));
                    break;
                default:
                    damaged[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. random.Next(4) == 0 ? damaged.Take(random.Next(damaged.Count + 1)) : damaged];
    }

    private static IEnumerable<Encoding> Known()
    {
        var more = CodePagesEncodingProvider.Instance;
        return [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, more.GetEncoding("GB18030")!, more.GetEncoding("Big5")!];
    }
}
