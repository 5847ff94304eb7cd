using System.Collections.Immutable;
using Npgsql;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>Hands every place that the index knows for a plan to a <see cref="MatchFeed"/>, segment by segment, article by article.</summary>
internal sealed class PostingsSearch
{
    /// <summary>How often it is looked whether the reader has gone, in places where the lists are compared.</summary>
    private const int Patience = 1024;

    private readonly ImmutableArray<PhraseCursor> _phrases;
    private readonly ImmutableArray<PhraseCursor[]> _required;
    private readonly ImmutableArray<PhraseCursor> _excluded;
    private int _compared;

    private PostingsSearch(IndexPlan plan, Dictionary<string, byte[]> lists)
    {
        PhraseCursor Cursor(TextCondition phrase) => new(phrase, lists);
        _required = [.. plan.Required.Select(any => any.Select(Cursor).ToArray())];
        _phrases = [.. _required.SelectMany(any => any)];
        _excluded = [.. plan.Excluded.Select(Cursor)];
    }

    /// <summary>Runs on the calling thread to the end.</summary>
    public static void Collect(NpgsqlConnection connection, IndexPlan plan, MatchFeed feed, CancellationToken cancellation)
    {
        var keys = plan.Phrases.Concat(plan.Excluded).SelectMany(phrase => PhraseCursor.Keys(phrase.Term)).Select(token => token.Key).Distinct().ToArray();
        using var command = new NpgsqlCommand("""SELECT "Segment", "Token", "Articles" FROM "Postings" WHERE "Token" = ANY ($1) ORDER BY "Segment" """, connection);
        command.Parameters.AddWithValue(keys);
        cancellation.ThrowIfCancellationRequested();
        using var cancelling = cancellation.Register(command.Cancel);
        try
        {
            Collect(command, plan, feed, cancellation);
        }
        catch (PostgresException cancelled) when (cancelled.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            throw new OperationCanceledException(cancelled.Message, cancelled, cancellation);
        }
    }

    private static void Collect(NpgsqlCommand command, IndexPlan plan, MatchFeed feed, CancellationToken cancellation)
    {
        using var rows = command.ExecuteReader();
        var (segment, lists) = (0, new Dictionary<string, byte[]>());
        while (rows.Read())
        {
            if (rows.GetInt32(0) is var next && next != segment)
            {
                new PostingsSearch(plan, lists).Collect(feed, cancellation);
                lists.Clear();
                segment = next;
            }

            lists.Add(rows.GetString(1), rows.GetFieldValue<byte[]>(2));
        }

        new PostingsSearch(plan, lists).Collect(feed, cancellation);
    }

    private void Collect(MatchFeed feed, CancellationToken cancellation)
    {
        for (var article = Next(1, cancellation); article < int.MaxValue; article = Next(article + 1, cancellation))
        {
            if (_excluded.Any(phrase => phrase.SkipTo(article) == article))
                continue;
            feed.Begin(article);
            for (var i = 0; i < _phrases.Length; i++)
            {
                if (_phrases[i].Article != article)
                    continue;
                var places = _phrases[i].Places;
                places.CopyTo(feed.Room(places.Length));
                feed.Hits(i, places.Length);
            }
        }
    }

    /// <summary>The first article, not below the given one, that has one phrase of every kind required.</summary>
    private int Next(int article, CancellationToken cancellation)
    {
        while (true)
        {
            if (++_compared % Patience == 0)
                cancellation.ThrowIfCancellationRequested();
            var start = article;
            foreach (var any in _required)
            {
                var nearest = int.MaxValue;
                foreach (var phrase in any)
                    nearest = Math.Min(nearest, phrase.SkipTo(article));
                article = nearest;
            }

            if (article == start || article == int.MaxValue)
                return article;
        }
    }
}
