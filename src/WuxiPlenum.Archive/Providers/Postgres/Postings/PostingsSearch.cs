using System.Collections.Immutable;
using Npgsql;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>Hands every place that the index knows for a plan to a <see cref="MatchCollector"/>, segment by segment, article by article.</summary>
internal sealed class PostingsSearch
{
    /// <summary>How often it is looked whether the reader has gone, in articles.</summary>
    private const int Patience = 4096;

    private readonly ImmutableArray<PhraseCursor> _phrases;
    private readonly ImmutableArray<PhraseCursor[]> _required;
    private readonly ImmutableArray<PhraseCursor> _excluded;

    private PostingsSearch(IndexPlan plan, Dictionary<string, byte[]> lists)
    {
        PhraseCursor Cursor(TextCondition phrase) => new(phrase, lists);
        _required = [.. plan.Required.Select(any => any.Select(Cursor).ToArray())];
        _phrases = [.. _required.SelectMany(any => any)];
        _excluded = [.. plan.Excluded.Select(Cursor)];
    }

    /// <summary>Runs on the calling thread to the end.</summary>
    public static void Collect(NpgsqlConnection connection, IndexPlan plan, MatchCollector collector, CancellationToken cancellation)
    {
        var keys = plan.Phrases.Concat(plan.Excluded).SelectMany(phrase => PhraseCursor.Keys(phrase.Term)).Select(token => token.Key).Distinct().ToArray();
        using var command = new NpgsqlCommand("""SELECT "Segment", "Token", "Articles" FROM "Postings" WHERE "Token" = ANY ($1) ORDER BY "Segment" """, connection);
        command.Parameters.AddWithValue(keys);
        using var rows = command.ExecuteReader();
        var (segment, lists) = (0, new Dictionary<string, byte[]>());
        while (rows.Read())
        {
            if (rows.GetInt32(0) is var next && next != segment)
            {
                new PostingsSearch(plan, lists).Collect(collector, cancellation);
                lists.Clear();
                segment = next;
            }

            lists.Add(rows.GetString(1), rows.GetFieldValue<byte[]>(2));
        }

        new PostingsSearch(plan, lists).Collect(collector, cancellation);
    }

    private void Collect(MatchCollector collector, CancellationToken cancellation)
    {
        var seen = 0;
        for (var article = Next(1); article < int.MaxValue; article = Next(article + 1))
        {
            if (++seen % Patience == 0)
                cancellation.ThrowIfCancellationRequested();
            if (_excluded.Any(phrase => phrase.SkipTo(article) == article) || !collector.Begin(article))
                continue;
            for (var i = 0; i < _phrases.Length; i++)
            {
                if (_phrases[i].Article == article)
                    collector.Hits(i, _phrases[i].Places);
            }

            collector.End();
        }
    }

    /// <summary>The first article, not below the given one, that has one phrase of every kind required.</summary>
    private int Next(int article)
    {
        while (true)
        {
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
