using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>
/// Adds articles to the index, as a segment of their own. What was taken out stays in its segment, where no search looks at it
/// (<see cref="ArticleFacts"/> does not know it), until the index is built anew; so one that comes back is there already.
/// </summary>
internal sealed class PostingsWriter(PostgresContext context)
{
    /// <param name="entries">Of articles with rising ids.</param>
    public async Task WriteAsync(IEnumerable<IndexEntry> entries, CancellationToken cancellation)
    {
        var all = new List<IndexEntry>();
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            all.Add(entry);
        }

        var ids = all.Select(entry => entry.ArticleId).ToList();
        var known = (await context.IndexedArticles.Where(article => ids.Contains(article.ArticleId)).Select(article => article.ArticleId).ToListAsync(cancellation)).ToHashSet();
        await context.IndexedArticles.Where(article => ids.Contains(article.ArticleId)).ExecuteDeleteAsync(cancellation);
        await CopyAsync("""COPY "IndexedArticles" ("ArticleId", "Places") FROM STDIN (FORMAT BINARY)""", all, async (copy, entry) =>
        {
            await copy.WriteAsync(entry.ArticleId, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(entry.Places, NpgsqlDbType.Bytea, cancellation);
        }, cancellation);
        all.RemoveAll(entry => known.Contains(entry.ArticleId));
        if (all.Count > 0)
            await WriteSegmentAsync(all, cancellation);
    }

    private async Task WriteSegmentAsync(List<IndexEntry> entries, CancellationToken cancellation)
    {
        var segment = new IndexSegment { FirstArticle = entries[0].ArticleId, LastArticle = entries[^1].ArticleId, Count = entries.Count };
        context.Add(segment);
        await context.SaveChangesAsync(cancellation);
        context.Entry(segment).State = EntityState.Detached;
        var lists = Lists(entries).OrderBy(list => list.Key, StringComparer.Ordinal); // the server's tree grows at one end
        await CopyAsync("""COPY "Postings" ("Token", "Segment", "Articles") FROM STDIN (FORMAT BINARY)""", lists, async (copy, list) =>
        {
            await copy.WriteAsync(list.Key, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(segment.Id, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(list.Value.ToArray(), NpgsqlDbType.Bytea, cancellation);
        }, cancellation);
        await new SegmentMerge(context).MergeAsync(cancellation);
    }

    private async Task CopyAsync<T>(string command, IEnumerable<T> rows, Func<NpgsqlBinaryImporter, T, Task> write, CancellationToken cancellation)
    {
        await using var copy = await context.Connection.BeginBinaryImportAsync(command, cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            await write(copy, row);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static Dictionary<string, PostingListWriter> Lists(List<IndexEntry> entries)
    {
        var lists = new Dictionary<string, PostingListWriter>();
        var byToken = lists.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> all = stackalloc char[3];
        foreach (var entry in entries)
        {
            foreach (var (field, tokens) in entry.Fields)
            {
                var place = 0;
                foreach (var range in tokens.AsSpan().Split(' '))
                {
                    var token = tokens.AsSpan(range);
                    if (token.IsEmpty)
                        continue;
                    List(token).Add(entry.ArticleId, field, place);
                    if (PostingKeys.BeginsInHan(token))
                        List(PostingKeys.AllWith(token, all)).Add(entry.ArticleId, field, place);
                    place++;
                }
            }
        }

        return lists;

        PostingListWriter List(ReadOnlySpan<char> key)
        {
            if (!byToken.TryGetValue(key, out var list))
                byToken[key] = list = new PostingListWriter();
            return list;
        }
    }
}
