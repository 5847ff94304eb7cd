using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Tests.Archive;

/// <summary>An archive with the seed and a small page of mixed scripts, for tests that only read.</summary>
public sealed class SeedArchive : IAsyncLifetime
{
    private TestArchive _archive = null!;

    public IReadOnlyList<Article> Articles { get; private set; } = [];

    public IEnumerable<Paragraph> Paragraphs => Articles.SelectMany(article => article.Paragraphs);

    public Task<SearchResults> SearchAsync(string query) => _archive.SearchAsync(query);

    public Task<SearchResults> SearchAsync(SearchRequest request) => _archive.SearchAsync(request);

    public async ValueTask InitializeAsync()
    {
        _archive = await TestArchive.CreateAsync();
        var mixed = _archive.Write("mixed.txt", "去年实现利税13.7亿元，增长8.5%，其中AI产业占10,000万元。\n\nMAIN厅与5G基站一期工程投资3.7亿元，“6+2+X”布局成形，𠮷野家开业。\n");
        var report = await _archive.ImportAsync(mixed, Path.Combine(Repository.Root, "seeds"));
        Assert.Equal(0, report.Failed);
        Articles = await _archive.QueryAsync(context => context.Articles.Current().AsNoTracking().AsSplitQuery()
            .Include(article => article.Sections).Include(article => article.Paragraphs).Include(article => article.Topics).ToListAsync());
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
