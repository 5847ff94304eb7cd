using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Web.Api.Paging;

/// <summary>
/// The order of a list, by which it is read part by part: a part begins after the values of the last item of the one before, so that
/// a late one costs what the first one does, and nothing is told twice when something is added ahead (keyset pagination).
/// </summary>
/// <param name="name">Of the list: a cursor of another one is refused.</param>
public sealed class Keyset<T>(string name)
{
    private readonly List<Key> _keys = [];

    /// <summary>Orders by another value, after those before; together they tell any two items apart.</summary>
    public Keyset<T> By<TKey>(Expression<Func<T, TKey>> value, bool descending = false) where TKey : IParsable<TKey>
    {
        _keys.Add(new Key<TKey>(value, descending));
        return this;
    }

    /// <summary>Whether a cursor is one of this list.</summary>
    public bool Has(Cursor cursor) => cursor.Values.Count == _keys.Count + 1 && cursor.Values[0] == name && _keys.Zip(cursor.Values.Skip(1), (key, value) => key.Has(value)).All(has => has);

    /// <summary>The items in order.</summary>
    public IQueryable<T> Ordered(IQueryable<T> items) => _keys.Skip(1).Aggregate(_keys[0].Order(items), (ordered, key) => key.ThenOrder(ordered));

    /// <summary>Those that come after a cursor, which is one of this list.</summary>
    public IQueryable<T> After(IQueryable<T> items, Cursor cursor)
    {
        // a > 1, or a = 1 and b > 2, or a = 1 and b = 2 and c > 3, from the inside.
        var item = Expression.Parameter(typeof(T), "item");
        Expression after = Expression.Constant(false);
        foreach (var (key, value) in _keys.Zip(cursor.Values.Skip(1)).Reverse())
        {
            var (comesAfter, isSame) = key.Compare(item, value);
            after = Expression.OrElse(comesAfter, Expression.AndAlso(isSame, after));
        }

        // It follows from the rest, but tells the database where in an index to begin.
        after = Expression.AndAlso(_keys[0].ComesNotBefore(item, cursor.Values[1]), after);
        return items.Where(Expression.Lambda<Func<T, bool>>(after, item));
    }

    /// <summary>The cursor of the last of so many items, when more come after them. One query.</summary>
    public async Task<Cursor?> NextAsync(IQueryable<T> items, int count, CancellationToken cancellation)
    {
        var item = Expression.Parameter(typeof(T), "item");
        var values = Expression.Lambda<Func<T, object[]>>(Expression.NewArrayInit(typeof(object), _keys.Select(key => Expression.Convert(key.Of(item), typeof(object)))), item);
        var last = await Ordered(items).Skip(count - 1).Take(2).Select(values).ToListAsync(cancellation);
        return last.Count < 2 ? null : new Cursor([name, .. last[0].Select(value => FormattableString.Invariant($"{value}"))]);
    }

    private abstract class Key
    {
        public abstract IOrderedQueryable<T> Order(IQueryable<T> items);
        public abstract IOrderedQueryable<T> ThenOrder(IOrderedQueryable<T> items);
        public abstract Expression Of(Expression item);
        public abstract bool Has(string value);
        public abstract (Expression ComesAfter, Expression IsSame) Compare(Expression item, string value);
        public abstract Expression ComesNotBefore(Expression item, string value);
    }

    private sealed class Key<TKey>(Expression<Func<T, TKey>> path, bool descending) : Key where TKey : IParsable<TKey>
    {
        public override IOrderedQueryable<T> Order(IQueryable<T> items) => descending ? items.OrderByDescending(path) : items.OrderBy(path);

        public override IOrderedQueryable<T> ThenOrder(IOrderedQueryable<T> items) => descending ? items.ThenByDescending(path) : items.ThenBy(path);

        public override Expression Of(Expression item) => Expression.Invoke(path, item);

        public override bool Has(string value) => TKey.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);

        public override (Expression ComesAfter, Expression IsSame) Compare(Expression item, string value)
        {
            var (mine, given, left, right) = Sides(item, value);
            return (descending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right), Expression.Equal(mine, given));
        }

        public override Expression ComesNotBefore(Expression item, string value)
        {
            var (_, _, left, right) = Sides(item, value);
            return descending ? Expression.LessThanOrEqual(left, right) : Expression.GreaterThanOrEqual(left, right);
        }

        /// <summary>The value of an item and the one that is given, and what is to be compared of them.</summary>
        private (Expression Mine, Expression Given, Expression Left, Expression Right) Sides(Expression item, string value)
        {
            var mine = Of(item);
            // Held in an object, as a closure holds it, so that it becomes a parameter of the query.
            var given = Expression.Property(Expression.Constant(new Held(TKey.Parse(value, System.Globalization.CultureInfo.InvariantCulture))), nameof(Held.Value));
            return typeof(TKey) == typeof(string) // which has no operators
                ? (mine, given, Expression.Call(typeof(string), nameof(string.Compare), null, mine, given), Expression.Constant(0))
                : (mine, given, mine, given);
        }

        private sealed record Held(TKey Value);
    }
}
