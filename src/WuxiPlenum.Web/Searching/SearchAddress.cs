using System.Globalization;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Web.Searching;

/// <summary>A search as an address: everything that was asked for is in it, and each part can be changed alone.</summary>
/// <param name="Order">Null for the order that suits the query.</param>
public sealed record SearchAddress(string Query, SearchFilter Filter, SearchOrder? Order = null, int Page = 1)
{
    public static SearchAddress Nothing { get; } = new("", SearchFilter.None);

    public bool IsEmpty => Query.Length == 0 && Filter == SearchFilter.None;

    /// <summary>The same search under another filter, from its first page.</summary>
    public SearchAddress Under(SearchFilter filter) => this with { Filter = filter, Page = 1 };

    /// <summary>All parts that are not as usual, by the names that they have in addresses.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts
    {
        get
        {
            if (Query.Length > 0) yield return new(SearchInput.Query, Query);
            foreach (var part in FilterParts) yield return part;
            if (Page > 1) yield return new(SearchInput.Page, Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The parts that stay when another query is typed.</summary>
    public IEnumerable<KeyValuePair<string, string?>> FilterParts
    {
        get
        {
            if (Filter.Topic is { } topic) yield return new(SearchInput.Topic, topic);
            if (Filter.Type is { } type) yield return new(SearchInput.Type, type.ToString());
            if (Filter.From is { } from) yield return new(SearchInput.From, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (Filter.To is { } to) yield return new(SearchInput.To, to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (Filter.Speaker is { } speaker) yield return new(SearchInput.Speaker, speaker);
            if (Filter.Kind is { } kind) yield return new(SearchInput.Kind, kind.ToString());
            if (Filter.Byline is { } byline) yield return new(SearchInput.Byline, byline);
            if (Filter.Place is { } place) yield return new(SearchInput.Place, place);
            if (Order is { } order) yield return new(SearchInput.Sort, order.ToString().ToLowerInvariant());
        }
    }

    /// <summary>The query string, with only what is needed.</summary>
    public override string ToString() => QueryString.Create(Parts).ToString();
}
