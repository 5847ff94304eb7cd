using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Citing;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Pages.Articles;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary>Reads an article for the API.</summary>
internal static class ArticleReading
{
    /// <summary>All of a current article. Three queries.</summary>
    public static async Task<ArticleAnswer> LoadAsync(PlenumContext archive, int id, ApiRequest request, SiteAddress site, CancellationToken cancellation)
    {
        var head = await archive.Articles.HeadAsync(id, cancellation);
        var sections = await archive.Sections.AsNoTracking()
            .Include(section => section.Paragraphs.OrderBy(paragraph => paragraph.Number))
            .Where(section => section.ArticleId == id)
            .OrderBy(section => section.Ordinal)
            .ToListAsync(cancellation);
        var seams = await archive.ArticleSeams
            .Where(seam => seam.ArticleId == id)
            .OrderBy(seam => seam.Ordinal)
            .Select(seam => new SeamAnswer(seam.Part.Page, seam.Paragraph, seam.Offset, seam.Confidence, seam.Part.Document.Name))
            .ToListAsync(cancellation);
        var (article, edition, links) = (head.Article, head.Edition, request.Links);
        var path = ApiLinks.Article(article.Slug);
        return new ArticleAnswer(
            article.Slug, article.Title, article.TitleBreaks, article.Kicker, article.Subtitles, article.Byline, article.Authors, article.Dateline, article.Genre,
            edition.Newspaper, edition.Date, edition.DateEvidence, edition.DateConfidence, article.Page, article.ContinuedFrom, article.ContinuedTo, article.CharacterCount,
            [.. head.Topics.Select(topic => topic.Slug)],
            sections.ConvertAll(section => new SectionAnswer(section.Ordinal, section.Heading, section.Topic, section.TopicConfidence, section.TopicWords,
                section.Paragraphs.ConvertAll(paragraph => links.Paragraph(article.Slug, section.Ordinal, paragraph)))),
            seams,
            [.. article.Notes.Where(note => note.Confidence >= CoverageQueries.LeastConfidence)
                .Select(note => new MisprintAnswer(note.Paragraph, note.Start, note.End, note.Suggestion, note.Rule, note.Confidence))],
            new DocumentAnswer(head.DocumentName, head.DocumentVersion, head.Encoding),
            Citation(head, request, site),
            [.. PageForms.Of(path).Select(form => new FormLink(form.Extension, form.MediaType, links.Page($"{path}.{form.Extension}")))],
            links.Page(path),
            new ArticleLinks(links.Data($"/editions/{edition.Date.Address()}"), links.Data($"{path}/paragraphs"), links.Data($"{path}/source"), links.Data($"{path}/shared")));
    }

    private static CitationAnswer Citation(ArticleHead head, ApiRequest request, SiteAddress site)
    {
        var code = ShortLink.Code(head.Article.Slug);
        var cited = CitedArticle.Of(head, request.Wording["Article.Untitled"], site.Of(request.Context, $"/s/{code}"), ShortLink.Key(code));
        return new CitationAnswer(GbT7714Citation.Write(cited), PlainCitation.Write(cited), cited.Address,
            [.. CitationFormat.All.Select(format => new FormLink(format.Extension, format.MediaType, request.Links.Page($"{ApiLinks.Article(head.Article.Slug)}/cite.{format.Extension}")))]);
    }
}
