using Microsoft.EntityFrameworkCore;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>
/// Keeps segments few: as soon as so many of about one size stand at the end they become one, so that each article is written again only a
/// few times while an archive grows. PostgreSQL does it by itself, for two lists one after the other are a list.
/// </summary>
internal sealed class SegmentMerge(PostgresContext context)
{
    private const int Most = 8;

    /// <summary>Merges the last segments when there are too many.</summary>
    public async Task MergeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var segments = await SegmentsAsync(cancellation);
            var last = segments.Count - 1;
            var (first, size) = (last, Size(segments[last]));
            while (first > 0 && Size(segments[first - 1]) <= size && IsBefore(segments[first - 1], segments[first]))
                first--;
            if (segments.Count - first < Most)
                return;
            await MergeAsync(segments[first..], cancellation);
        }
    }

    /// <summary>Merges all segments.</summary>
    public async Task MergeAllAsync(CancellationToken cancellation)
    {
        var segments = await SegmentsAsync(cancellation);
        if (segments.Count > 1 && segments.Zip(segments.Skip(1)).All(pair => IsBefore(pair.First, pair.Second)))
            await MergeAsync(segments, cancellation);
    }

    private Task<List<IndexSegment>> SegmentsAsync(CancellationToken cancellation) =>
        context.Set<IndexSegment>().AsNoTracking().OrderBy(segment => segment.Id).ToListAsync(cancellation);

    private async Task MergeAsync(List<IndexSegment> segments, CancellationToken cancellation)
    {
        var ids = segments.Select(segment => segment.Id).ToArray();
        var merged = new IndexSegment { FirstArticle = segments[0].FirstArticle, LastArticle = segments[^1].LastArticle, Count = segments.Sum(segment => segment.Count) };
        context.Add(merged);
        await context.SaveChangesAsync(cancellation);
        context.Entry(merged).State = EntityState.Detached;
        await context.Database.ExecuteSqlAsync($"SET LOCAL work_mem = '256MB'", cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            WITH parts AS (DELETE FROM "Postings" WHERE "Segment" = ANY ({ids}) RETURNING "Token", "Segment", "Articles")
            INSERT INTO "Postings" ("Token", "Segment", "Articles")
            SELECT "Token", {merged.Id}, string_agg("Articles", '' ORDER BY "Segment") FROM parts GROUP BY "Token"
            """, cancellation);
        await context.Set<IndexSegment>().Where(segment => ids.Contains(segment.Id)).ExecuteDeleteAsync(cancellation);
    }

    private static int Size(IndexSegment segment) => (int)Math.Log(segment.Count, Most);

    private static bool IsBefore(IndexSegment one, IndexSegment other) => one.LastArticle < other.FirstArticle;
}
