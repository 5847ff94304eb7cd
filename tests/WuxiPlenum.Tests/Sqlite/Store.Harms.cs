namespace WuxiPlenum.Tests;

internal sealed partial class Store
{
    /// <summary>Archives over which programs are killed.</summary>
    public static Benchmarks.Killing.IKillableStore ForKilling(string folder) => new Benchmarks.Killing.SqliteFiles(folder);

    /// <summary>Damages that only this kind of index can have, with the articles that are then wrong, and those too many.</summary>
    public static TheoryData<string, int, int> Harms => new()
    {
        { "DELETE FROM ArticleSearch WHERE rowid = 2", 1, 0 },
        { "UPDATE IndexedArticles SET Places = x'00' WHERE ArticleId = 2", 1, 0 },
        { "INSERT INTO ArticleSearch (rowid, Body) VALUES (999, '无锡 锡')", 0, 1 },
    };
}
