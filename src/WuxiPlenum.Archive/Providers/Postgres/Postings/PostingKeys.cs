using System.Text;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>Under what a place is kept: its token, and what the token begins with when that is a Chinese character.</summary>
internal static class PostingKeys
{
    /// <summary>Ends the key of all tokens that begin with a character. No token has an asterisk of this kind.</summary>
    public const char Any = '*';

    /// <summary>The key of all tokens that begin as this one does.</summary>
    /// <param name="room">To write it in: three characters.</param>
    public static ReadOnlySpan<char> AllWith(ReadOnlySpan<char> token, Span<char> room)
    {
        var length = FirstLength(token);
        token[..length].CopyTo(room);
        room[length] = Any;
        return room[..(length + 1)];
    }

    /// <summary>How many UTF-16 units the first character has.</summary>
    private static int FirstLength(ReadOnlySpan<char> token) => char.IsHighSurrogate(token[0]) ? 2 : 1;

    /// <summary>Whether a token is kept under its first character, too.</summary>
    public static bool BeginsInHan(ReadOnlySpan<char> token) => IsHan(token);

    /// <summary>Whether a token is two Chinese characters.</summary>
    public static bool IsPair(ReadOnlySpan<char> token) =>
        IsHan(token) && token[FirstLength(token)..] is { Length: > 0 } second && IsHan(second) && second.Length == FirstLength(second);

    private static bool IsHan(ReadOnlySpan<char> token) =>
        Rune.DecodeFromUtf16(token, out var first, out _) == System.Buffers.OperationStatus.Done && CharacterClasses.Of(first) == CharacterClass.Han;
}
