using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Reading;
using WuxiPlenum.Newsprint.Insights.Statements;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Marks sentences as done, pledged, required or judged, by the words that decide it.</summary>
public static class StatementReader
{
    private const double Least = 1.8;
    private const double HeadOfClause = 1.8;
    private const int LongestSubject = 16;
    private const double ByForm = 1.9;

    /// <summary>The sentences whose words decide, in the order of the text; a sentence that leaves it open is left out.</summary>
    public static ImmutableArray<Statement> Read(CoverageArticle article, ImmutableArray<Speech> speeches, ImmutableArray<Figure> figures, ImmutableArray<Pledge> pledges)
    {
        var said = speeches.Where(speech => speech.Speaker is not null).SelectMany(speech => speech.Words).ToLookup(words => words.Paragraph);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var facts = new SentenceFacts(figures, pledges);
        foreach (var printed in article.Paragraphs)
        {
            var paragraph = new RuleParagraph(printed);
            var isSaid = new bool[paragraph.Text.Length];
            foreach (var words in said[paragraph.Number]) Array.Fill(isSaid, true, words.Start, words.Length);
            foreach (var (start, end) in paragraph.Sentences)
            {
                if (Of(paragraph, start, end, isSaid.AsSpan(start, end - start).Contains(true), facts) is { } statement) statements.Add(statement);
            }
        }

        return statements.ToImmutable();
    }

    private static Statement? Of(RuleParagraph paragraph, int start, int end, bool isSaid, SentenceFacts facts)
    {
        var text = paragraph.Text;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        var demanding = StatementWords.Demanding.In(text, start, end).Select(word => word.Start).FirstOrDefault(-1);
        var demands = demanding >= 0;
        var owns = isSaid && !demands;
        var weights = new double[StatementWords.Kinds.Length];
        var deciding = new (int Start, int Length, double Weight)[weights.Length];
        for (var kind = 0; kind < weights.Length; kind++)
        {
            var seen = new HashSet<string>();
            foreach (var (at, length) in StatementWords.Kinds[kind].Words.In(text, start, end))
            {
                var word = text.Substring(at, length);
                // 要 is demanded of others, or what one means to do oneself; 将 may stand for 把.
                if (word == "要" && (!IsModal(text, at) || owns)) continue;
                if (!seen.Add(word)) continue;
                // 要 at the head of a sentence, or of a clause of what is demanded, demands by itself.
                var weight = word == "要" && (at == start || IsOfOthers(text, start, at) || (demands && demanding < at && RuleText.EndsClause(text[at - 1]))) ? HeadOfClause : StatementWords.Kinds[kind].Weights[word];
                weights[kind] += weight;
                if (weight > deciding[kind].Weight) deciding[kind] = (at, length, weight);
            }

            if (facts.For((StatementKind)kind, paragraph.Number, start, end) is not { } fact) continue;
            weights[kind] += fact.Weight;
            if (fact.Weight > deciding[kind].Weight) deciding[kind] = (fact.Words.Start, fact.Words.Length, fact.Weight);
        }

        if (isSaid && Saying.In(paragraph, start, end) is { } saying)
        {
            weights[(int)StatementKind.Judged] += ByForm;
            if (deciding[(int)StatementKind.Judged].Weight < ByForm) deciding[(int)StatementKind.Judged] = (saying.Start, saying.End - saying.Start, ByForm);
        }

        if (demands) weights[(int)StatementKind.Required] *= 1.6;
        if (owns) weights[(int)StatementKind.Pledged] *= 1.4;
        var best = Array.IndexOf(weights, weights.Max());
        if (weights[best] < Least) return null;
        var second = weights.Where((_, kind) => kind != best).Max();
        var confidence = Math.Round(Math.Clamp(0.5 + ((weights[best] - second) / (weights[best] + second + 1) / 2), 0.5, 0.95), 2);
        return new Statement((StatementKind)best, paragraph.Words(start, end), paragraph.Words(deciding[best].Start, deciding[best].Start + deciding[best].Length), new Evidence($"{((StatementKind)best).ToString().ToLowerInvariant()}-by-words", confidence));
    }

    // 各地要…, 党员干部要…: at the head of a sentence, of whom something is demanded.
    private static bool IsOfOthers(string text, int start, int at) => at - start <= LongestSubject && StatementWords.Others.LengthAt(text, start, at) > 0 && text.AsSpan(start, at - start).IndexOfAny(',', ':') < 0;

    // 重要, 主要, 需要, 要素 and their like are other words.
    private static bool IsModal(string text, int at) => Articles.Order.CommonPairs.Bond(at > 0 ? text[at - 1] : ' ', '要') < 2 && (at + 1 >= text.Length || Articles.Order.CommonPairs.Bond('要', text[at + 1]) < 2);
}
