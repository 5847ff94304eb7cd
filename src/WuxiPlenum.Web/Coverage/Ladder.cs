using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Authority;

namespace WuxiPlenum.Web.Coverage;

/// <summary>What the kinds of documents of one day say on a matter, the most authoritative first; those that are silent are there too.</summary>
public sealed record Ladder(DateOnly? Date, IReadOnlyList<LadderStep> Steps)
{
    private const int MostQuotes = 3;

    /// <summary>Sets the wordings of a matter below each other.</summary>
    /// <param name="usesIn">Where a document has the matter.</param>
    public static Ladder Of(DateOnly? date, IReadOnlyList<CoverageDocument> documents, Func<CoverageDocument, IEnumerable<Words>> usesIn)
    {
        var rungs = AuthorityLadder.Of([.. documents.Select(document => document.Coverage)], index => usesIn(documents[index]).Where(documents[index].Has));
        return new Ladder(date, [.. rungs.Select(Step)]);

        LadderStep Step(LadderRung rung)
        {
            var sentences = rung.Wordings.GroupBy(wording => (wording.Document, wording.Sentence)).Select(same => Quote(same.Key.Document, same.Key.Sentence, same.Select(wording => wording.Words))).ToList();
            return new LadderStep(rung.Level, rung.Documents, [.. sentences.Take(MostQuotes)], Math.Max(0, sentences.Count - MostQuotes));
        }

        LadderQuote Quote(int index, Words sentence, IEnumerable<Words> words) => new(
            documents[index],
            sentence.Paragraph,
            new MarkedLine(documents[index].Coverage.TextOf(sentence), [.. words.OrderBy(each => each.Start).Select(each => new Mark(each.Start - sentence.Start, each.End - sentence.Start))]));
    }
}

/// <summary>What the documents of one kind say.</summary>
/// <param name="Documents">How many of the kind there are that day.</param>
/// <param name="Quotes">The first sentences; none when they are silent.</param>
/// <param name="More">How many sentences there are besides.</param>
public sealed record LadderStep(AuthorityLevel Level, int Documents, IReadOnlyList<LadderQuote> Quotes, int More);

/// <summary>A sentence on the matter.</summary>
/// <param name="Sentence">The words of the matter are marked in it.</param>
public sealed record LadderQuote(CoverageDocument Document, int Paragraph, MarkedLine Sentence);
