using Npgsql;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>Sums up all lists for the check of the index.</summary>
internal static class PostingsSum
{
    /// <summary>For each article that can be found what <see cref="IndexSum"/> makes of its tokens. The lists of all tokens with a character must hold those tokens: what the ones add the others take away.</summary>
    public static Dictionary<int, ulong> Of(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var sums = Articles(connection).ToDictionary(article => article, _ => 0UL);
        using var command = new NpgsqlCommand("""SELECT "Token", "Articles" FROM "Postings" """, connection);
        using var rows = command.ExecuteReader();
        var places = new List<Place>();
        var all = new char[3];
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var token = rows.GetString(0);
            var cursor = new PostingCursor(rows.GetFieldValue<byte[]>(1));
            for (var article = cursor.Next(); article < int.MaxValue; article = cursor.Next())
            {
                if (!sums.TryGetValue(article, out var sum))
                    continue;
                cursor.Places(places);
                foreach (var place in places)
                {
                    sum += IndexSum.Of(place.Field, place.Token, token);
                    if (token[^1] != PostingKeys.Any && PostingKeys.BeginsInHan(token))
                        sum -= IndexSum.Of(place.Field, place.Token, PostingKeys.AllWith(token, all));
                }

                sums[article] = sum;
            }
        }

        return sums;
    }

    private static List<int> Articles(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("""SELECT "ArticleId" FROM "IndexedArticles" WHERE "Places" IS NOT NULL""", connection);
        using var rows = command.ExecuteReader();
        var articles = new List<int>();
        while (rows.Read())
            articles.Add(rows.GetInt32(0));
        return articles;
    }
}
