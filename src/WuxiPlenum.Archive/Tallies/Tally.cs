using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Tallies;

/// <summary>
/// Counts over all articles that are shown, kept as rows: a page that tells them would have to go through the whole archive. They follow from
/// the other tables. Whatever shows an article, hides it or changes its insights takes away what it counted and adds what it counts, in the same transaction.
/// </summary>
/// <param name="Keys">By what is counted: columns, with the values that they have. They are the key of the table.</param>
/// <param name="Sums">What is counted, likewise; the first is one for each row, and a row of the tally is there while it is not 0.</param>
/// <param name="From">The rows that are counted; one of them is called <c>article</c>.</param>
/// <param name="Which">Which of them count; null when all do.</param>
internal sealed record Tally(string Table, (string Column, string Value)[] Keys, (string Column, string Value)[] Sums, string From, string? Which = null)
{
    private const int ArticlesAtOnce = 1000;

    private const string Documents = """ "Articles" article JOIN "Documents" document ON document."Id" = article."DocumentId" """;

    private static readonly string s_sureTerms = string.Create(CultureInfo.InvariantCulture, $"""item."Confidence" >= {Evidence.Least}""");

    /// <summary>All that are kept.</summary>
    public static IReadOnlyList<Tally> All { get; } =
    [
        new("FigureKinds", [("Unit", """item."Unit" """), ("Counted", """COALESCE(item."Counted", '')"""), ("IsCumulative", """item."IsCumulative" """), ("IsChange", """item."IsChange" """)], [("Count", "1")], Insights("ArticleFigures")),
        new("TermForms", [("Term", """item."Term" """), ("Printed", """item."Printed" """), ("Genre", """article."Genre" """)], [("Uses", "1")], Insights("ArticleTerms"), s_sureTerms),
        new("TermEditions", [("Term", """item."Term" """), ("EditionId", """article."EditionId" """)], [("Uses", "1")], Insights("ArticleTerms"), s_sureTerms),
        new("PersonNames", [("Name", """COALESCE(item."Name", '')""")], [("Count", "1"), ("Said", """item."Said" """)], Insights("ArticlePeople")),
        new("PledgeTopics", [("Topic", """COALESCE(item."Topic", '')""")], [("Count", "1")], Insights("ArticlePledges")),
        new("PledgeDays", [("Until", """item."Until" """)], [("Count", "1")], Insights("ArticlePledges"), """item."Until" IS NOT NULL"""),
        new("EditionArticles", [("EditionId", """article."EditionId" """), ("Genre", """article."Genre" """), ("ImportRunId", """document."ImportRunId" """)], [("Count", "1")], Documents),
        new("TopicArticles", [("Topic", """item."Topic" """), ("ImportRunId", """document."ImportRunId" """)], [("Count", "1")], Insights("ArticleTopics") + """JOIN "Documents" document ON document."Id" = article."DocumentId" """),
        new("ArticleStretches", [("Number", string.Create(CultureInfo.InvariantCulture, $"""article."Id" / {ArticleStretch.Length}""")), ("ImportRunId", """document."ImportRunId" """)], [("Count", "1")], Documents),
    ];

    private string Columns => Names([.. Keys, .. Sums]);

    /// <summary>Counts articles, in the running transaction: they are stored, and those that are not shown do not count.</summary>
    public static Task AddAsync(PlenumContext context, IEnumerable<int> articles, CancellationToken cancellation) => ChangeAsync(context, articles, tally => [tally.Change], cancellation);

    /// <summary>Takes away what articles count, in the running transaction, before they are hidden or changed.</summary>
    public static Task SubtractAsync(PlenumContext context, IEnumerable<int> articles, CancellationToken cancellation) => ChangeAsync(context, articles, tally => [those => tally.Change(those, "-"), tally.Clear], cancellation);

    /// <summary>Counts everything anew, in the running transaction.</summary>
    public static async Task RebuildAsync(PlenumContext context, CancellationToken cancellation)
    {
        foreach (var tally in All)
        {
            await RunAsync(context, $"""DELETE FROM "{tally.Table}" """, cancellation);
            await RunAsync(context, $"""INSERT INTO "{tally.Table}" ({tally.Columns}) {tally.Counted()}""", cancellation);
        }
    }

    /// <summary>How many rows are not what everything counted anew gives, or are missing, in the running transaction.</summary>
    public async Task<int> CountWrongAsync(PlenumContext context, CancellationToken cancellation)
    {
        var stored = $"""SELECT {Columns} FROM "{Table}" """;
        Task<int> CountAsync(string those, string others)
        {
            var count = $"""SELECT CAST(COUNT(*) AS integer) AS "Value" FROM ({those} EXCEPT {others}) difference""";
            return context.Database.SqlQueryRaw<int>(count).SingleAsync(cancellation);
        }

        return Math.Max(await CountAsync(Counted(), stored), await CountAsync(stored, Counted()));
    }

    private static async Task ChangeAsync(PlenumContext context, IEnumerable<int> articles, Func<Tally, Func<string, string>[]> statements, CancellationToken cancellation)
    {
        foreach (var some in articles.Chunk(ArticlesAtOnce))
        {
            var those = $"""article."Id" IN ({string.Join(',', some)})""";
            foreach (var statement in All.SelectMany(statements))
                await RunAsync(context, statement(those), cancellation);
        }
    }

    // Of names, numbers and the expressions above alone: nothing comes from outside.
    private static Task<int> RunAsync(PlenumContext context, string sql, CancellationToken cancellation) => context.Database.ExecuteSqlRawAsync(sql, cancellation);

    private string Change(string those) => Change(those, "");

    private string Change(string those, string sign) => $"""
        INSERT INTO "{Table}" ({Columns}) {Counted(those, sign)}
        ON CONFLICT ({Names(Keys)}) DO UPDATE SET {string.Join(", ", Sums.Select(sum => $"""
            "{sum.Column}" = "{Table}"."{sum.Column}" + excluded."{sum.Column}"
            """))}
        """;

    private string Clear(string those) => $"""DELETE FROM "{Table}" WHERE "{Sums[0].Column}" = 0 AND ({Names(Keys)}) IN (SELECT {Values(Keys)} {Rows(those)})""";

    private string Counted(string? those = null, string sign = "") => $"""
        SELECT {string.Join(", ", Keys.Select(key => $"{key.Value} AS \"{key.Column}\"").Concat(Sums.Select(sum => $"{sign}SUM({sum.Value}) AS \"{sum.Column}\"")))} {Rows(those)} GROUP BY {Values(Keys)}
        """;

    private string Rows(string? those) => $"""FROM {From} WHERE article."IsCurrent" {(Which is null ? "" : $"AND {Which}")} {(those is null ? "" : $"AND {those}")}""";

    private static string Insights(string table) => $""" "{table}" item JOIN "Articles" article ON article."Id" = item."ArticleId" """;

    private static string Names(IEnumerable<(string Column, string Value)> columns) => string.Join(", ", columns.Select(column => $"\"{column.Column}\""));

    private static string Values(IEnumerable<(string Column, string Value)> columns) => string.Join(", ", columns.Select(column => column.Value));
}
