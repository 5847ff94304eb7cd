using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// What a page comes to in the archive, but for what only the archive can tell: addresses, edition, ids. It is made where pages are
/// rebuilt, side by side, so that the one who stores them has little left to do.
/// </summary>
internal sealed class StorablePage
{
    public StorablePage(PageReading reading)
    {
        Articles = [.. reading.Articles.Select((article, index) => ArticleFactory.Create(article, index + 1, reading.Page, slug: ""))];
        foreach (var (article, read) in Articles.Zip(reading.Articles))
            InsightFactory.Fill(article, CoverageArticle.Of(read, reading.Date?.Date));
        Unplaced = [.. reading.Unplaced.Select((text, index) => ArticleFactory.Create(text, index + 1))];
        Findings = [.. reading.Findings.Select((finding, index) => ArticleFactory.Create(finding, index + 1, Articles))];
        IndexEntries = [.. Articles.Select(IndexEntry.Of)];
    }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<UnplacedPassage> Unplaced { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Those of the articles, which have no ids yet.</summary>
    public IReadOnlyList<IndexEntry> IndexEntries { get; }
}
