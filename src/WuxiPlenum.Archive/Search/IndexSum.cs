using System.IO.Hashing;
using System.Runtime.InteropServices;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Search;

/// <summary>A number for all that the index says of an article, the same in whichever order its tokens are read: the sum of their hashes.</summary>
internal static class IndexSum
{
    public static ulong Of(IndexEntry entry) => entry.Fields.Aggregate(0UL, (sum, field) => sum + Of(field.Field, field.Tokens));

    /// <param name="place">How many tokens of the field stand before it.</param>
    public static ulong Of(IndexField field, int place, ReadOnlySpan<char> token) =>
        XxHash64.HashToUInt64(MemoryMarshal.AsBytes(token), ((long)field << 32) | (uint)place);

    private static ulong Of(IndexField field, string tokens)
    {
        var (sum, place) = (0UL, 0);
        foreach (var range in tokens.AsSpan().Split(' '))
        {
            if (range.End.Value > range.Start.Value)
                sum += Of(field, place++, tokens.AsSpan(range));
        }

        return sum;
    }
}
