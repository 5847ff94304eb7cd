using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WuxiPlenum.Archive;

/// <summary>A short mark of a text, to tell it from a few others: 25 bits of its SHA-256.</summary>
public static class ShortMark
{
    /// <summary>In characters.</summary>
    public const int Length = 5;

    /// <summary>Digits and letters without i, l, o and u, which are taken for others (Crockford's base 32).</summary>
    public const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Of(string text)
    {
        var bits = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return string.Create(Length, bits, static (mark, bits) =>
        {
            for (var i = 0; i < mark.Length; i++, bits >>= 5)
                mark[i] = Alphabet[(int)(bits & 31)];
        });
    }
}
