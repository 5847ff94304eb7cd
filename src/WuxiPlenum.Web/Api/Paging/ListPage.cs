using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Api.Paging;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">How many items.</param>
/// <param name="After">Null for the first part.</param>
public sealed record ListPage(int Limit, Cursor? After)
{
    public const string LimitPart = "limit", CursorPart = "cursor";

    /// <summary>The most items of a part, and as many as it has when nobody says.</summary>
    public const int Most = 100, Usual = 20;

    /// <param name="isCursor">Whether a cursor belongs to the list.</param>
    public static ListPage Read(ListInput input, Func<Cursor, bool> isCursor) => new(
        input.Read(LimitPart, value => SearchInput.Number(value, Most)) ?? Usual,
        input.Read(CursorPart, value => Cursor.Read(value) is { } cursor && isCursor(cursor) ? cursor : null));
}

/// <summary>A part of a list in the database.</summary>
public sealed record KeysetPage<T>(Keyset<T> Order, ListPage Page)
{
    /// <summary>The items of the part, in order.</summary>
    public IQueryable<T> Of(IQueryable<T> all) => Order.Ordered(Rest(all)).Take(Page.Limit);

    /// <summary>Where the next part begins; null when there is none.</summary>
    public Task<Cursor?> NextAsync(IQueryable<T> all, CancellationToken cancellation) => Order.NextAsync(Rest(all), Page.Limit, cancellation);

    private IQueryable<T> Rest(IQueryable<T> all) => Page.After is { } cursor ? Order.After(all, cursor) : all;
}

public static class KeysetPageInput
{
    public static KeysetPage<T> Page<T>(this ListInput input, Keyset<T> order) => new(order, ListPage.Read(input, order.Has));
}

/// <summary>A part of a list that is in memory, or that must be counted from its beginning whatever is asked for.</summary>
/// <param name="Start">How many items come before it.</param>
public sealed record PositionPage(string List, int Limit, int Start)
{
    private const int Last = 1_000_000;

    public static PositionPage Read(ListInput input, string list)
    {
        var page = ListPage.Read(input, cursor => PositionOf(cursor, list) is not null);
        return new PositionPage(list, page.Limit, page.After is { } cursor ? PositionOf(cursor, list)!.Value : 0);
    }

    /// <summary>Where the next part begins; null when there is none.</summary>
    /// <param name="total">How many items the list has.</param>
    public Cursor? Next(int total) =>
        Start + Limit < total ? new Cursor([List, (Start + Limit).ToString(System.Globalization.CultureInfo.InvariantCulture)]) : null;

    private static int? PositionOf(Cursor cursor, string list) =>
        cursor.Values is [var name, var position] && name == list ? SearchInput.Number(position, Last) : null;
}
