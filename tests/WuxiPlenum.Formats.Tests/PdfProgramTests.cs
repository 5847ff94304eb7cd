using WuxiPlenum.Formats.Tests.Support;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Tests.Support;

namespace WuxiPlenum.Formats.Tests;

/// <summary>The same two pages as other programs than the browser set them (programs/print.sh).</summary>
public class PdfProgramTests
{
    /// <summary>What stands in a file, and what sets it apart, is told in programs/reportlab-page.py and print.sh.</summary>
    [Theory]
    [InlineData("weekly-weasyprint.pdf")]
    [InlineData("weekly-xetex.pdf")]
    [InlineData("weekly-libreoffice.pdf")]
    [InlineData("weekly-tinted.pdf")]
    [InlineData("weekly-letters.pdf")]
    [InlineData("weekly-cairo.pdf")]
    [InlineData("weekly-turned.pdf")]
    [InlineData("weekly-sideways.pdf")]
    [InlineData("weekly-scan.pdf")]
    public void An_edition_is_rebuilt_whichever_program_set_it(string name)
    {
        var format = PageFormat.Read(File.ReadAllBytes(Document.Sample(Path.Combine("programs", name))), name);
        Assert.Null(format.Failure);
        var edition = EditionReader.Read(format.Pages);
        Invariants.HoldFor(edition);
        TrueArticle.AssertRebuilt(TrueArticle.Of(Path.Combine("programs", "weekly.html")), edition);
        Assert.Single(edition.Findings, finding => finding.Rule == FindingRule.JoinedAcrossPages);
        Assert.Equal(("岚江日报", new DateOnly(2032, 3, 12), "1、2"), (edition.Newspaper, edition.Date?.Date, edition.Page));
    }
}
