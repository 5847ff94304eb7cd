using WuxiPlenum.Formats.Tests.Support;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Editions;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Tests.Support;

namespace WuxiPlenum.Formats.Tests;

public class PdfTests
{
    private static readonly PageReading s_edition = Edition();

    private static PageReading Edition()
    {
        var format = PageFormat.Read(File.ReadAllBytes(Document.Sample("edition.pdf")), "edition.pdf");
        Assert.Null(format.Failure);
        Assert.Equal(2, format.Pages.Length);
        return EditionReader.Read(format.Pages);
    }

    [Fact]
    public void An_edition_of_two_pages_is_rebuilt_article_by_article_and_paragraph_by_paragraph()
    {
        Invariants.HoldFor(s_edition);
        TrueArticle.AssertRebuilt(TrueArticle.Of("edition.html"), s_edition);
    }

    [Fact]
    public void An_article_that_jumps_to_the_next_page_is_one()
    {
        var article = s_edition.Articles.Single(article => article.JumpLines.Length == 2);
        Assert.Contains("由分管负责同志逐村登门说明情况", string.Concat(article.Paragraphs.Select(paragraph => paragraph.Text)));
        Assert.Equal((null, null), (article.ContinuedFrom, article.ContinuedTo));
        var finding = Assert.Single(s_edition.Findings, finding => finding.Rule == FindingRule.JoinedAcrossPages);
        Assert.InRange(finding.Confidence, 0.8, 1);
    }

    [Fact]
    public void Pages_with_little_text_under_a_ruled_head_are_read_too()
    {
        var page = EditionReader.Read(PageFormat.Read(File.ReadAllBytes(Document.Sample("jump.pdf")), "jump.pdf").Pages);
        Invariants.HoldFor(page);
        var (truth, article) = (TrueArticle.Of("jump.html").Single(), Assert.Single(page.Articles));
        Assert.Equal(truth.Title, article.Title?.Text);
        Assert.Equal(truth.Paragraphs.Select(TrueArticle.Plain), article.Paragraphs.Select(paragraph => TrueArticle.Plain(paragraph.Text)));
        Assert.Equal((null, null, "3、4"), (page.Newspaper, page.Date, page.Page));
    }

    [Fact]
    public void Masthead_date_and_page_are_read_from_the_furniture() => Assert.Equal(
        ("澜川日报", new DateOnly(2031, 11, 18), DateEvidence.Printed, "1、2"), (s_edition.Newspaper, s_edition.Date!.Date, s_edition.Date.Evidence, s_edition.Page));

    [Fact]
    public void A_file_that_is_no_whole_pdf_is_refused()
    {
        var bytes = File.ReadAllBytes(Document.Sample("edition.pdf"));
        Assert.Equal(FormatFailureKind.Damaged, Document.Failure(bytes[..200], "a.pdf").Kind);
        Assert.Equal(FormatFailureKind.Damaged, Document.Failure("no pdf"u8.ToArray(), "a.pdf").Kind);
        Assert.Equal(FormatFailureKind.TooManyPages, Document.Failure(bytes, "a.pdf", new FormatLimits(PdfPages: 1)).Kind);
    }

    [Fact]
    public void A_pdf_with_a_password_says_so() =>
        Assert.Equal(FormatFailureKind.Encrypted, Document.Failure(File.ReadAllBytes(Document.Sample("locked.pdf")), "a.pdf").Kind);

    [Fact]
    public void A_jump_is_found_whichever_page_comes_first()
    {
        var pages = PageFormat.Read(File.ReadAllBytes(Document.Sample("edition.pdf")), "edition.pdf").Pages.Reverse().Select(page => NewsprintReader.Read(page.Source, page.Hints, page.Layout));
        var match = Assert.Single(JumpMatcher.Match(pages.SelectMany((page, sheet) => page.Articles.Select(article => new JumpEnd<Article>(article, sheet, page.Page, article)))));
        Assert.Equal(("2", "1", true), (match.From.ContinuedTo, match.To.ContinuedFrom, match.CutsSentence));
    }

    [Fact]
    public void A_pdf_without_text_says_so()
    {
        var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        builder.AddPage(200, 200).DrawRectangle(new UglyToad.PdfPig.Core.PdfPoint(10, 10), 100, 100);
        Assert.Equal(FormatFailureKind.NoText, Document.Failure(builder.Build(), "a.pdf").Kind);
    }
}
