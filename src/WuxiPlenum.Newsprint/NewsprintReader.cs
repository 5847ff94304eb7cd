using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Layout;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint;

/// <summary>
/// Rebuilds the articles of a newspaper page from its extracted text, in stages that hand over immutable values:
/// lines, unwrapped lines, blocks, reading order, articles.
/// </summary>
public static class NewsprintReader
{
    /// <summary>Changes whenever the same bytes may give another reading, so that an archive can tell that a page is worth reading again.</summary>
    public const int Version = 6;

    /// <summary>Reads one page. Deterministic; never throws on any text.</summary>
    /// <param name="layout">What the page's format knows of its blocks and their order; null for plain text, of which it is inferred.</param>
    /// <param name="known">What texts read before teach of the words of the place; null for nothing. Not needed for a layout, which gives the order.</param>
    public static PageReading Read(SourceText source, PageHints? hints = null, PageLayout? layout = null, KnownPairs? known = null)
    {
        hints ??= PageHints.None;
        if (layout is not null)
        {
            var given = LayoutBlocks.Read(source, layout);
            return Assemble(source, hints, given, GivenOrder.Find(given));
        }

        var lines = TextLine.Split(source);
        var groups = HardWrap.Unwrap(source, lines);
        var blocks = BlockReader.Read(source, groups);
        var order = ReadingOrder.Find(blocks, known ?? KnownPairs.None);
        return Assemble(source, hints, blocks, order);
    }

    private static PageReading Assemble(SourceText source, PageHints hints, ImmutableArray<Block> blocks, OrderedPage order)
    {
        var findings = new FindingLog();
        var assembler = new ArticleAssembler(source, blocks, findings);
        var articles = ImmutableArray.CreateBuilder<Article>();
        var unplaced = blocks.Where(block => block.Kind == BlockKind.Furniture).Select(block => (Block: block, Kind: block.Furniture))
            .Concat(order.SetAside.Select(item => (Block: blocks[item.Block], item.Kind))).ToList();
        foreach (var ordered in order.Articles)
        {
            if (assembler.Assemble(ordered.Placements, articles.Count) is { } article)
            {
                articles.Add(article);
                if (ordered.Open >= 0 && !ordered.ContinuedTo)
                    findings.Add(FindingRule.OpenEnd, 1, blocks[ordered.Open].Spans, articles.Count - 1, null, blocks[ordered.Open].Text[^Math.Min(6, blocks[ordered.Open].Text.Length)..]);
            }
            else
            {
                unplaced.AddRange(ordered.Placements.Select(placement => (blocks[placement.Block], UnplacedKind.Unknown)));
            }
        }

        if (articles.Count == 0 && !blocks.IsEmpty)
        {
            articles.Add(Untitled(source, blocks));
            unplaced.Clear();
            findings.AddSure(FindingRule.UntitledArticle, 1, blocks[0].Spans, 0, null, "");
        }

        foreach (var (block, kind) in unplaced)
            findings.AddSure(FindingRule.SetAside, kind == UnplacedKind.Unknown ? 0.5 : 0.9, block.Spans, null, null, block.Text);
        var date = EditionDateRule.Decide(hints, blocks);
        if (date is { Date.Evidence: DateEvidence.Inferred } inferred)
            findings.AddSure(FindingRule.DateInferred, inferred.Date.Confidence, [.. inferred.Evidence], null, null, inferred.Date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return new PageReading(
            source,
            hints.Newspaper,
            date?.Date,
            hints.Page,
            articles.ToImmutable(),
            [.. unplaced.OrderBy(item => item.Block.Index).Select(item => new UnplacedText(item.Kind, item.Block.Text, item.Block.Spans))],
            findings.ToImmutable());
    }

    // Text without any recognisable article is kept whole.
    private static Article Untitled(SourceText source, ImmutableArray<Block> blocks) =>
        new(null, null, [], null, null, null, Genre.Other, null, null, [],
            [new Section(null, null, [.. blocks.Select((block, i) => new Paragraph(i + 1, source.Slice(block.Spans), block.Spans, [], []))])]);
}
