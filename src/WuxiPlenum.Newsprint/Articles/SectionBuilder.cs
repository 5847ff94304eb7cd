using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Findings;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>Puts a draft's running text together: sentences that were cut, the lead before the sections, numbered paragraphs.</summary>
internal sealed class SectionBuilder(SourceText source, ImmutableArray<Block> blocks, FindingLog findings, int article)
{
    private sealed class Pieces(Placement first)
    {
        public List<Placement> Placements { get; } = [first];

        public bool IsLead => Placements[0].Part == Part.Lead;
    }

    public ImmutableArray<Section> Build(ImmutableArray<Placement> placements)
    {
        var lead = new List<Pieces>();
        var sections = new List<(List<Block> Heading, List<Pieces> Paragraphs)> { ([], lead) };
        var byBlock = new Dictionary<int, Pieces>();
        foreach (var placement in placements)
        {
            switch (placement.Part)
            {
                case Part.Heading:
                    sections.Add(([blocks[placement.Block]], []));
                    break;
                case Part.HeadingLine:
                    sections[^1].Heading.Add(blocks[placement.Block]);
                    break;
                case Part.Paragraph:
                    sections[^1].Paragraphs.Add(byBlock[placement.Block] = new Pieces(placement));
                    break;
                case Part.Lead:
                    lead.Add(byBlock[placement.Block] = new Pieces(placement));
                    break;
                case Part.Join or Part.JoinDroppingDoubled or Part.Doubled:
                    byBlock[placement.Target].Placements.Add(placement);
                    byBlock[placement.Block] = byBlock[placement.Target];
                    break;
            }
        }

        var number = 0;
        var built = ImmutableArray.CreateBuilder<Section>();
        foreach (var (heading, paragraphs) in sections)
        {
            if (heading.Count == 0 && paragraphs.Count == 0) continue;
            built.Add(new Section(
                heading.Count == 0 ? null : PassageBuilder.Headline(source, heading),
                null,
                [.. paragraphs.Select(pieces => Paragraph(pieces, ++number))]));
        }

        return number == 0 ? [] : built.ToImmutable();
    }

    private Paragraph Paragraph(Pieces pieces, int number)
    {
        var strip = Strip.Empty;
        var emendations = ImmutableArray.CreateBuilder<Emendation>();
        var keep = Dateline.Find(blocks[pieces.Placements[0].Block].Folded)?.Length ?? 0;
        foreach (var placement in pieces.Placements)
        {
            var block = blocks[placement.Block];
            var part = Strip.Of(source, block.Spans);
            if (placement.Part is Part.Doubled or Part.JoinDroppingDoubled)
            {
                var dropped = part.Slice(0, 1)!;
                emendations.Add(new Emendation(dropped.Spans()[0], dropped.Text, strip.Length));
                findings.Add(FindingRule.DoubledCharacterDropped, 0.2, dropped.Spans(), article, number, dropped.Text);
                part = part.Slice(1, part.Length) ?? Strip.Empty;
            }

            if (placement.Part is Part.Join or Part.JoinDroppingDoubled)
                findings.Add(FindingRule.JoinedAcrossFrames, placement.Cost, [blocks[placement.Target].Spans[^1], block.Spans[0]], article, number, $"{Tail(blocks[placement.Target].Text)}｜{Head(block.Text)}");
            strip = strip.Append(PassageBuilder.WithoutPrintedBlanks(part, strip.Length == 0 ? keep + 1 : 0));
        }

        if (pieces.IsLead)
            findings.Add(FindingRule.BlockMoved, pieces.Placements[0].Cost, strip.Spans(), article, number, Head(strip.Text));
        var list = RunningList.Find(strip.Text);
        if (list.IsBroken)
            findings.Add(FindingRule.BrokenList, 0, strip.Spans(), article, number, string.Concat(list.Items.Select(item => item.Marker)));
        return new Paragraph(number, strip.Text, strip.Spans(), list.Items, emendations.ToImmutable());
    }

    private static string Tail(string text) => text[^Math.Min(6, text.Length)..];

    private static string Head(string text) => text[..Math.Min(6, text.Length)];
}
