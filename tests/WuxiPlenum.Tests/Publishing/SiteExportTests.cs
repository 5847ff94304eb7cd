using AngleSharp.Dom;
using WuxiPlenum.Web.Publishing;

namespace WuxiPlenum.Tests.Publishing;

public class SiteExportTests(ExportedSite site) : IClassFixture<ExportedSite>
{
    private static readonly string[] s_addresses = ["href", "src", "action", "data-worker", "data-module", "data-suggest"];

    [Fact]
    public void Every_link_leads_to_a_file_that_is_there_and_to_a_place_in_it()
    {
        var anchors = new Dictionary<string, HashSet<string>>();
        var broken = new List<string>();
        var count = 0;
        foreach (var file in site.Pages)
        {
            var page = site.Page(file);
            anchors[file] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
            foreach (var (element, name) in s_addresses.SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(element => (element, name))))
            {
                if (!Uri.TryCreate(AddressOf(file), element.GetAttribute(name), out var target) || !target.AbsoluteUri.StartsWith(ExportedSite.Address.AbsoluteUri, StringComparison.Ordinal))
                    continue;
                count++;
                var (path, found) = FileAt(target);
                if (found is null)
                    broken.Add($"{file}: {path}");
                else if (target.Fragment.Length > 1 && !Anchors(found).Contains(Uri.UnescapeDataString(target.Fragment[1..])))
                    broken.Add($"{file}: {path}{target.Fragment}");
            }
        }

        Assert.Empty(broken.Take(20));
        Assert.InRange(count, 10_000, int.MaxValue);
        HashSet<string> Anchors(string file) => anchors.TryGetValue(file, out var known) ? known : anchors[file] = [.. site.Page(file).QuerySelectorAll("[id]").Select(element => element.Id!)];
    }

    [Fact]
    public void Everything_was_there_to_be_copied_and_all_kinds_of_pages_are()
    {
        Assert.Empty(site.Report.Broken);
        Assert.Equal(site.Report.Files, Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Count() - 1); // but for the mark of the folder
        foreach (var page in new[] { "", "en", "editions/2023-12-28", "topics/innovation", "topics/innovation/view-full", "people/张韶峰", "terms/走在前做示范多作贡献", "pledges/topic-innovation", "search", "about", "offline" })
            Assert.True(File.Exists(Path.Combine(site.Folder, page, "index.html")), page);
        foreach (var file in new[] { "404.html", "en/404.html", "pledges.csv", "manifest.webmanifest", "worker.js", "search/index/about.json", "en/search/wording.json" })
            Assert.True(File.Exists(Path.Combine(site.Folder, file)), file);
    }

    [Fact]
    public void Links_are_relative_but_for_those_that_leave_the_site()
    {
        foreach (var page in site.Pages.Where(page => Path.GetFileName(page) != "404.html").Select(site.Page))
        {
            Assert.Empty(s_addresses.SelectMany(name => page.QuerySelectorAll($"[{name}^='/']")).Take(3).Select(element => element.OuterHtml));
            Assert.DoesNotContain("127.0.0.1", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_say_their_own_policy_and_have_no_form_that_needs_a_server()
    {
        foreach (var page in site.Pages.Select(site.Page).Where(page => page.QuerySelector("main") is not null))
        {
            Assert.NotNull(page.QuerySelector("meta[http-equiv='Content-Security-Policy']"));
            Assert.Empty(page.QuerySelectorAll("form").Where(form => form.GetAttribute("method") == "post" || (form.GetAttribute("action") is { } action && !action.Contains("search/", StringComparison.Ordinal))).Select(form => form.OuterHtml));
        }
    }

    [Fact]
    public async Task A_former_site_is_replaced_and_a_folder_with_anything_else_refused()
    {
        var folder = Path.Combine(site.Folder, "..", "other");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "", TestContext.Current.CancellationToken);
        var request = new SiteExportRequest(folder, ExportedSite.Address, site.Archive.Store.Settings);
        await Assert.ThrowsAsync<IOException>(() => SiteExport.WriteAsync(request, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SiteExport.WriteAsync(request with { Folder = folder + "-new" }, progress, stop.Token));
        Assert.False(Directory.Exists(folder + "-new") || Directory.Exists(folder + "-new.part"));
    }

    [Theory]
    [InlineData("/", "", "index.html", "")]
    [InlineData("/topics/innovation", "", "topics/innovation/index.html", "topics/innovation/")]
    [InlineData("/people/%E5%BC%A0", "?topic=a&page=2", "people/张/topic-a-page-2/index.html", "people/%E5%BC%A0/topic-a-page-2/")]
    [InlineData("/pledges.csv", "?topic=a", "pledges-topic-a.csv", "pledges-topic-a.csv")]
    public void An_address_has_a_place(string path, string query, string file, string address)
    {
        var place = SitePlace.Of(path, query);
        Assert.Equal((file, address), (place.File.Replace('\\', '/'), place.Address));
    }

    [Fact]
    public void A_name_that_is_too_long_or_a_path_in_itself_is_shortened_and_stays_one_of_its_own()
    {
        var names = new[] { new string('字', 200), new string('字', 201), "a%2Fb", "a_b", "..", "%2e%2e%2f%2e%2e" }.Select(name => SitePlace.Of("/terms/" + name, "").File).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Equal(3, name.Split(Path.DirectorySeparatorChar).Length));
        Assert.All(names, name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name.Split(Path.DirectorySeparatorChar)[1]), 1, 255));
        Assert.DoesNotContain(names, name => name.Split(Path.DirectorySeparatorChar)[1].Trim('.').Length == 0);
    }

    private static Uri AddressOf(string file) =>
        new(ExportedSite.Address, string.Join('/', file.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)));

    private (string Path, string? File) FileAt(Uri target)
    {
        var path = Uri.UnescapeDataString(target.AbsolutePath[ExportedSite.Address.AbsolutePath.Length..]);
        var file = path.Length == 0 || path.EndsWith('/') || !Path.HasExtension(path) ? Path.Combine(path, "index.html") : path;
        return (path, File.Exists(Path.Combine(site.Folder, file)) ? file : null);
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<SiteExportProgress>
    {
        public void Report(SiteExportProgress value) => stop.Cancel();
    }
}
