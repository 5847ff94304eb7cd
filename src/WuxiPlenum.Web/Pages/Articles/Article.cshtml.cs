using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Web.Citing;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Preferences;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Searching;
using WuxiPlenum.Web.Sharing;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Pages.Articles;

public class ArticleModel(PlenumContext archive, ArticleSearch search, SiteAddress site, ArchiveMemory memory, IStringLocalizer<Wording> wording) : PageModel
{
    public ArticleHead Head { get; private set; } = null!;
    public IReadOnlyList<ArticleSection> Sections { get; private set; } = [];
    public IReadOnlyList<ArticleFinding> Findings { get; private set; } = [];

    /// <summary>By the number of the first paragraph on the later page.</summary>
    public ILookup<int, Seam> Seams { get; private set; } = Array.Empty<Seam>().ToLookup(_ => 0);

    public Neighbour? Previous { get; private set; }
    public Neighbour? Next { get; private set; }

    /// <summary>Its place among the articles of its edition, from 1, and how many there are.</summary>
    public (int Number, int Count) Place { get; private set; }

    /// <summary>The search that the reader comes from, with its filters; <see cref="SearchAddress.Nothing"/> when from none.</summary>
    public SearchAddress Asked { get; private set; } = SearchAddress.Nothing;

    /// <summary>The words to mark in the text; empty when the reader did not come from a search.</summary>
    public IReadOnlyList<SearchTerm> Terms => Understood.MarkedInText;

    public CitedArticle Cited { get; private set; } = null!;
    public ArticleSlips Slips { get; private set; } = null!;

    /// <summary>What is shown beside the text; nothing when the reader has switched it off.</summary>
    public ArticleMarks Marks { get; private set; } = ArticleMarks.None;

    /// <summary>The tasks of the edition that its sections cover, by the number of the section's first paragraph.</summary>
    public ILookup<int, CoveredTask> Covers { get; private set; } = Array.Empty<CoveredTask>().ToLookup(_ => 0);

    /// <summary>The documents whose tasks it takes up.</summary>
    public IEnumerable<CoverageDocument> Cites => Covers.SelectMany(covered => covered).Select(covered => covered.Set.Document).DistinctBy(document => document.Id);

    /// <summary>How many tasks it sets itself.</summary>
    public int TaskCount { get; private set; }

    public ArticleHits Hits { get; private set; } = new([], []);

    private SearchQuery Understood { get; set; } = SearchQuery.Parse("");

    /// <summary>Of the title, the kicker or a subtitle.</summary>
    public IReadOnlyList<Mark> MarksInTitle(string? text) => Highlighter.Marks(text, Understood.MarkedInTitle);

    public IReadOnlyList<Mark> MarksInByline(string text) => Highlighter.Marks(text, Understood.MarkedInByline);

    /// <summary>
    /// Eight queries: the address, the article, its text (two), its findings, its seams, its place in the edition, the state of the archive. After
    /// a search one more, for how the print may have its words. With marks three more, and four when nobody has looked at the edition before.
    /// </summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var address = await archive.LookUpAsync(slug, cancellation);
        if (address.MovedTo is { } whole)
            return Redirect(Url.Content($"~/articles/{Uri.EscapeDataString(whole)}") + Request.QueryString);
        if (address.State != AddressState.Found)
            return StatusCode(address.State == AddressState.Gone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
        Head = await archive.Articles.HeadAsync(address.ArticleId!.Value, cancellation);
        var article = Head.Article;
        Sections = await SectionsAsync(article.Id, cancellation);
        Findings = await archive.Findings
            .Where(finding => finding.ArticleId == article.Id)
            .OrderBy(finding => finding.Ordinal)
            .Select(finding => new ArticleFinding(finding.Rule, finding.Paragraph, finding.Confidence, finding.Detail))
            .ToListAsync(cancellation);
        Seams = await SeamsAsync(article.Id, cancellation);
        await FindNeighboursAsync(article, cancellation);
        Asked = SearchInput.Read(Request.Query).Asked;
        Understood = await search.UnderstandAsync(Asked.Query, cancellation);
        Hits = new ArticleHits(Sections.SelectMany(section => section.Paragraphs), Terms);
        Slips = new ArticleSlips(Findings, article.Notes, article.ContinuedFrom is not null);
        if (ReadingPreferences.From(Request).HasMarks)
            Marks = await archive.MarksAsync(article.Id, article.Statements, Sections.SelectMany(section => section.Paragraphs), cancellation);
        var tasks = await EditionTasks.LoadAsync(archive, memory, Head.Edition.Date, cancellation);
        Covers = tasks.CoveredBy(article.Id);
        TaskCount = tasks.Sets.FirstOrDefault(set => set.Document.Id == article.Id)?.Rows.Count ?? 0;
        var code = ShortLink.Code(article.Slug);
        Cited = CitedArticle.Of(Head, wording["Article.Untitled"], site.Of(HttpContext, $"/s/{code}"), ShortLink.Key(code));
        return Page();
    }

    private async Task<ILookup<int, Seam>> SeamsAsync(int article, CancellationToken cancellation) => (await archive.ArticleSeams
        .Where(seam => seam.ArticleId == article)
        .OrderBy(seam => seam.Ordinal)
        .Select(seam => new { seam.Paragraph, Seam = new Seam(seam.Part.Page, seam.Offset, seam.Part.Document.Name) })
        .ToListAsync(cancellation)).ToLookup(seam => seam.Paragraph, seam => seam.Seam);

    private async Task<List<ArticleSection>> SectionsAsync(int article, CancellationToken cancellation)
    {
        var sections = await archive.Sections
            .Where(section => section.ArticleId == article)
            .OrderBy(section => section.Ordinal)
            .Select(section => new { section.Id, section.Ordinal, section.Heading, section.Topic })
            .ToListAsync(cancellation);
        var paragraphs = await archive.Database
            .SqlQuery<StoredParagraph>($"""SELECT "SectionId", "Number", "Text", CAST("Items" AS text) AS "Items" FROM "Paragraphs" WHERE "ArticleId" = {article} ORDER BY "Number" """)
            .ToListAsync(cancellation);
        var bySection = paragraphs.ToLookup(paragraph => paragraph.SectionId, paragraph => new ParagraphText(paragraph.Number, paragraph.Text, StoredJson.List<ListItem>(paragraph.Items)));
        return [.. sections.Select(section => new ArticleSection(section.Ordinal, section.Heading, section.Topic, [.. bySection[section.Id]]))];
    }

    private async Task FindNeighboursAsync(Article shown, CancellationToken cancellation)
    {
        var edition = await archive.Articles.Current().InPageOrder()
            .Where(article => article.EditionId == shown.EditionId)
            .Select(article => new Neighbour(article.Slug, new Headline(article.Title, article.TitleBreaks)))
            .ToListAsync(cancellation);
        var place = edition.FindIndex(neighbour => neighbour.Slug == shown.Slug);
        Previous = edition.ElementAtOrDefault(place - 1);
        Next = edition.ElementAtOrDefault(place + 1);
        Place = (place + 1, edition.Count);
    }

    public sealed record ArticleSection(int Ordinal, string? Heading, string? Topic, IReadOnlyList<ParagraphText> Paragraphs);

    /// <summary>Where the article goes over to another page.</summary>
    /// <param name="Page">The page on which it goes on.</param>
    /// <param name="Offset">Where in the paragraph, when it stands on both pages; null when it begins on the later one.</param>
    /// <param name="Document">The document that has the later page.</param>
    public sealed record Seam(string? Page, int? Offset, string Document)
    {
        private const int QuotedCharacters = 8;

        /// <summary>The first words that stand on the later page, of a paragraph that stands on both.</summary>
        public string? OpeningIn(string paragraph) => Offset is { } offset && offset < paragraph.Length ? paragraph.Substring(offset, Math.Min(QuotedCharacters, paragraph.Length - offset)) : null;
    }

    public sealed record ArticleFinding(Newsprint.Findings.FindingRule Rule, int? Paragraph, double Confidence, string Detail);

    public sealed record Neighbour(string Slug, Headline Headline);

    private sealed record StoredParagraph(int SectionId, int Number, string Text, string Items);
}
