using System.Globalization;

namespace WuxiPlenum.Web.Pages;

/// <summary>A search as an address: everything that was asked for is in it, and each part can be changed alone.</summary>
public sealed record SearchAddress(string Query, string? Topic, int Page)
{
    public bool IsEmpty => Query.Length == 0 && Topic is null;

    /// <summary>The same search under another topic, or under all; from its first page.</summary>
    public SearchAddress Under(string? topic) => this with { Topic = topic, Page = 1 };

    /// <summary>The query string, with only what is needed.</summary>
    public override string ToString()
    {
        var parts = new List<KeyValuePair<string, string?>>();
        if (Query.Length > 0)
            parts.Add(new("q", Query));
        if (Topic is not null)
            parts.Add(new("topic", Topic));
        if (Page > 1)
            parts.Add(new("page", Page.ToString(CultureInfo.InvariantCulture)));
        return QueryString.Create(parts).ToString();
    }
}
