using System.Globalization;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Web.Searching;

/// <summary>Reads what a search address asks for, for the page and the API alike.</summary>
/// <param name="Asked">As far as it could be read.</param>
/// <param name="Refusal">The first thing that is wrong with it; null when nothing is.</param>
/// <param name="Parameter">Which of its parts that is.</param>
public sealed record SearchInput(SearchAddress Asked, SearchRefusal? Refusal = null, string? Parameter = null)
{
    public const string Query = "q", Topic = "topic", Type = "type", From = "from", To = "to", Speaker = "speaker", Kind = "kind", Byline = "byline", Place = "place", Sort = "sort", Page = "page";

    public const int LastPage = 1000;

    /// <summary>The longest name of a person or a page, in UTF-16 units.</summary>
    private const int LongestName = 100;

    /// <summary>Reads any query string; a part that is blank is a part that is not there.</summary>
    public static SearchInput Read(IQueryCollection query)
    {
        string? Value(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;
        var asked = SearchAddress.Nothing;
        if (Value(Query) is { } text)
        {
            if (text.Length > SearchQuery.MaxLength)
                return new SearchInput(asked, SearchRefusal.QueryTooLong, Query);
            asked = asked with { Query = text };
        }

        foreach (var name in new[] { Topic, Type, From, To, Speaker, Kind, Byline, Place, Sort, Page })
        {
            if (Value(name) is not { } value)
                continue;
            if (With(asked, name, value) is not { } read)
                return new SearchInput(asked, RefusalOf(name), name);
            asked = read;
        }

        return asked.Filter is { From: { } from, To: { } to } && from > to ? new SearchInput(asked, SearchRefusal.BadDate, To) : new SearchInput(asked);
    }

    private static SearchAddress? With(SearchAddress asked, string name, string value)
    {
        var filter = asked.Filter;
        switch (name)
        {
            case Topic: return TopicCatalog.Default.Find(value) is { } topic ? asked.Under(filter with { Topic = topic.Slug }) : null;
            case Type: return Named<Genre>(value) is { } type ? asked.Under(filter with { Type = type }) : null;
            case From: return DateRange.Read(value) is { From: { } first } ? asked.Under(filter with { From = first }) : null;
            case To: return DateRange.Read(value) is { To: { } last } ? asked.Under(filter with { To = last }) : null;
            case Speaker: return value.Length <= LongestName ? asked.Under(filter with { Speaker = value }) : null;
            case Kind: return Named<StatementKind>(value) is { } kind ? asked.Under(filter with { Kind = kind }) : null;
            case Byline: return value.Length <= LongestName ? asked.Under(filter with { Byline = value }) : null;
            case Place: return value.Length <= LongestName ? asked.Under(filter with { Place = value }) : null;
            case Sort: return Named<SearchOrder>(value) is { } order ? asked with { Order = order } : null;
            default: return Number(value, LastPage) is { } page ? asked with { Page = page } : null;
        }
    }

    /// <summary>A number from 1 to <paramref name="last"/>; null for anything else.</summary>
    public static int? Number(string value, int last) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= last ? number : null;

    private static T? Named<T>(string value) where T : struct, Enum =>
        value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var named) ? named : null;

    private static SearchRefusal RefusalOf(string name) => name switch
    {
        Topic => SearchRefusal.UnknownTopic,
        Type => SearchRefusal.UnknownType,
        From or To => SearchRefusal.BadDate,
        Kind => SearchRefusal.UnknownKind,
        Sort => SearchRefusal.UnknownSort,
        Page => SearchRefusal.BadPage,
        _ => SearchRefusal.NameTooLong,
    };
}

/// <summary>What is wrong with a search address.</summary>
public enum SearchRefusal
{
    QueryTooLong,
    NameTooLong,
    UnknownTopic,
    UnknownType,
    BadDate,
    UnknownKind,
    UnknownSort,
    BadPage,
    BadPageSize,
    NoSuchPage,
    TookTooLong,
}
