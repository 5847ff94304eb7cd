using System.Buffers.Text;
using System.Text;

namespace WuxiPlenum.Web.Api.Paging;

/// <summary>Where a list goes on: its name, and the values that its order goes by of the last item that was answered. Programs hand it back as it is.</summary>
public sealed record Cursor(IReadOnlyList<string> Values)
{
    /// <summary>The longest that is read, in characters.</summary>
    public const int Longest = 2000;

    /// <summary>As it stands in addresses.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Join(',', Values.Select(Uri.EscapeDataString))));

    /// <summary>Null for what is no cursor.</summary>
    public static Cursor? Read(string text)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text))
            return null;
        List<string> values = [.. Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split(',').Select(Uri.UnescapeDataString)];
        return values.Exists(value => value.Contains('\0', StringComparison.Ordinal)) ? null : new Cursor(values); // a database has no U+0000
    }
}
