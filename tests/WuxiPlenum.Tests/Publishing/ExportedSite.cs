using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WuxiPlenum.Web.Publishing;

namespace WuxiPlenum.Tests.Publishing;

/// <summary>The static site of the repository's seeds and a small page of mixed scripts, in a folder of its own.</summary>
public sealed class ExportedSite : IAsyncLifetime
{
    /// <summary>Below a path, which no link may count on.</summary>
    public static Uri Address { get; } = new("https://news.example/base/");

    private readonly TestFolder _folder = new();

    public string Folder => Path.Combine(_folder.Path, "site");

    public SiteExportReport Report { get; private set; } = null!;

    /// <summary>What the site was made of.</summary>
    internal Archive.TestArchive Archive { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Archive = await Tests.Archive.TestArchive.CreateAsync();
        await Archive.ImportAsync(Path.Combine(Repository.Root, "seeds"), Archive.Write("mixed.txt", "去年实现利税13.7亿元，增长8.5%，其中AI产业占10,000万元。\n\nMAIN厅与5G基站一期工程投资3.7亿元，“6+2+X”布局成形，𠮷野家开业。\n"));
        Report = await SiteExport.WriteAsync(new SiteExportRequest(Folder, Address, Archive.Store.Settings));
    }

    public async ValueTask DisposeAsync()
    {
        await Archive.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The pages, by their paths below the folder; not what scripts put into pages.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Where(file => !file.Contains(Path.Combine("search", "hit"), StringComparison.Ordinal));

    public IDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, file)));

    private sealed class TestFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("plenum-site-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
