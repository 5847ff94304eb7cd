using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Text;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>Puts one article's blocks together: headline, byline, sections and paragraphs, with a finding for everything that was inferred.</summary>
internal sealed class ArticleAssembler(SourceText source, ImmutableArray<Block> blocks, FindingLog findings)
{
    /// <summary>The article that some blocks make; null when there is no running text.</summary>
    public Article? Assemble(ImmutableArray<Placement> placements, int index)
    {
        var sections = new SectionBuilder(source, blocks, findings, index).Build(placements);
        if (sections.Length == 0) return null;

        var roles = HeadlineRoles.Of(BlocksOf(placements, Part.Headline), BlocksOf(placements, Part.HeadlineHalf));
        var bylines = BlocksOf(placements, Part.Byline);
        var jumps = placements.Where(placement => placement.Part is Part.ContinuedFrom or Part.ContinuedTo).Select(placement => blocks[placement.Block]).ToList();
        // A heading may stand over no text of its own.
        var opening = sections.TakeWhile(section => section.Paragraphs.IsEmpty).Count();
        var (dateline, datelineByline, first) = SplitDateline(sections[opening].Paragraphs[0]);
        sections = sections.SetItem(opening, sections[opening] with { Paragraphs = sections[opening].Paragraphs.SetItem(0, first) });
        var byline = bylines.Count > 0 ? PassageBuilder.AsPrinted(source, bylines) : null;
        if (datelineByline is not null)
            byline = byline is null ? datelineByline : new Passage(datelineByline.Text + byline.Text, [.. datelineByline.Spans, .. byline.Spans]);

        ReportHeadline(placements, roles, index, first);
        var article = new Article(
            roles.Title.IsEmpty ? null : PassageBuilder.Headline(source, roles.Title),
            roles.Kickers.IsEmpty ? null : PassageBuilder.Headline(source, roles.Kickers),
            [.. roles.Subtitles.Select(lines => PassageBuilder.Headline(source, lines))],
            byline,
            byline is null ? null : Authors(bylines, datelineByline),
            dateline,
            Genre.Other,
            jumps.FirstOrDefault(jump => jump.Kind == BlockKind.ContinuedFrom)?.Jump,
            jumps.LastOrDefault(jump => jump.Kind == BlockKind.ContinuedTo)?.Jump,
            [.. jumps.Select(jump => PassageBuilder.AsPrinted(source, [jump]))],
            sections);
        article = article with { Genre = GenreRule.Decide(article) };
        return article with { Sections = TopicRule.File(article, TopicCatalog.Default) };
    }

    private static string Authors(IEnumerable<Block> bylines, Passage? inDateline) =>
        string.Join('、', bylines.Select(block => block.Text).Prepend(inDateline?.Text).OfType<string>().Select(Byline.Authors));

    private List<Block> BlocksOf(IEnumerable<Placement> placements, Part part) =>
        [.. placements.Where(placement => placement.Part == part).Select(placement => blocks[placement.Block])];

    // 本报讯（记者 某某）: the dateline stays in its paragraph, the byline in its brackets goes to the head of the article.
    private (Passage? Dateline, Passage? Byline, Paragraph Paragraph) SplitDateline(Paragraph paragraph)
    {
        var folded = Characters.FoldForRules(paragraph.Text);
        if (Dateline.Find(folded) is not { } found) return (null, null, paragraph);
        var strip = Strip.Of(source, paragraph.Spans);
        if (found.Byline is not { } range)
            return (PassageBuilder.ToPassage(strip.Slice(0, found.Length)!), null, paragraph);
        var rest = strip.Without([.. Enumerable.Range(range.Start, range.End - range.Start)]);
        var removed = range.End - range.Start;
        var moved = paragraph with
        {
            Text = rest.Text,
            Spans = rest.Spans(),
            Items = RunningList.Find(rest.Text).Items,
            Emendations = [.. paragraph.Emendations.Select(emendation => emendation with { Offset = emendation.Offset >= range.End ? emendation.Offset - removed : Math.Min(emendation.Offset, range.Start) })],
        };
        return (PassageBuilder.ToPassage(strip.Slice(0, range.Start)!), PassageBuilder.ToPassage(strip.Slice(range.Start, range.End)!), moved);
    }

    private void ReportHeadline(ImmutableArray<Placement> placements, HeadlineRoles roles, int index, Paragraph first)
    {
        foreach (var half in placements.Where(placement => placement.Part == Part.HeadlineHalf))
        {
            var spans = roles.Title.SelectMany(block => block.Spans).ToImmutableArray();
            findings.Add(FindingRule.HeadlineAssembled, half.Cost - 2, spans, index, null, string.Join("｜", roles.Title.Select(block => block.Text)));
        }

        var headline = IndexOf(placements, Part.Headline, Part.HeadlineHalf);
        var text = IndexOf(placements, Part.Paragraph, Part.Heading);
        if (headline < 0)
            findings.Add(FindingRule.UntitledArticle, 0, first.Spans, index, null, "");
        else if (text >= 0 && text < headline)
            findings.Add(FindingRule.HeadlineMatched, placements[headline].Cost, blocks[placements[headline].Block].Spans, index, null, blocks[placements[headline].Block].Text);
    }

    private static int IndexOf(ImmutableArray<Placement> placements, Part part, Part other)
    {
        for (var i = 0; i < placements.Length; i++)
            if (placements[i].Part == part || placements[i].Part == other) return i;
        return -1;
    }
}
