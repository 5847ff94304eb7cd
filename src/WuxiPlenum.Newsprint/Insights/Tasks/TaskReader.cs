using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>Reads the numbered tasks that a resolution, a plenum report, an editorial or the news of a meeting sets.</summary>
public static class TaskReader
{
    private const int LongestTitle = 36;
    private const int LongestSentence = 30;

    private static readonly WordLists s_words = WordLists.Load("tasks.txt");

    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create("，。；：！？,;:");

    // How sure it is that a numbered list of such an article is one of tasks; no other kinds of articles set tasks.
    private static readonly FrozenDictionary<Genre, double> s_genres = new Dictionary<Genre, double>
    {
        [Genre.Resolution] = 0.95, [Genre.PlenumReport] = 0.9, [Genre.Editorial] = 0.75, [Genre.News] = 0.65, [Genre.Notice] = 0.55, [Genre.Other] = 0.55,
    }.ToFrozenDictionary();

    /// <summary>The tasks in the order of their lists; empty when the article numbers none.</summary>
    public static ImmutableArray<PlenumTask> Read(CoverageArticle article)
    {
        if (!s_genres.TryGetValue(article.Genre, out var confidence)) return [];
        var tasks = ImmutableArray.CreateBuilder<PlenumTask>();
        var lists = 0;
        foreach (var list in TaskLists.In(article))
        {
            if (Decide(article, list[0].Marker, list[0].Words, confidence) is not { } evidence) continue;
            lists++;
            foreach (var (marker, words) in list)
                tasks.Add(new PlenumTask(lists, marker.Ordinal, marker.Printed, words, TitleOf(article, marker, words), evidence));
        }

        return tasks.ToImmutable();
    }

    // 一要 demands by itself; 一是, 第一， and （一） number anything, and what they number is announced before them.
    private static Evidence? Decide(CoverageArticle article, TaskMarker first, Words words, double confidence)
    {
        if (first.Kind == "要") return new Evidence("numbered-demands", confidence);
        var (tasks, other) = (LastIn(article, words, "announcing"), LastIn(article, words, "other"));
        return tasks < 0 || other > tasks ? null : new Evidence("announced-tasks", Math.Round(confidence - 0.15, 2)) is { Confidence: >= 0.5 } evidence ? evidence : null;
    }

    // Where, in the sentence before the list, a word of a kind stands last: -1 when none does.
    private static int LastIn(CoverageArticle article, Words words, string list)
    {
        var before = article.Paragraphs[words.Paragraph - 1].Text.AsSpan(0, words.Start).Trim();
        if (before.IsEmpty && words.Paragraph > 1) before = article.Paragraphs[words.Paragraph - 2].Text.AsSpan();
        if (before.IsEmpty) before = article.Paragraphs[words.Paragraph - 1].Heading.AsSpan();
        before = before.TrimEnd("。：:；").Trim();
        var sentence = before[(before.LastIndexOf('。') + 1)..];
        var last = -1;
        foreach (var word in s_words[list]) last = Math.Max(last, sentence.LastIndexOf(word, StringComparison.Ordinal));
        return last;
    }

    // The first sentence when it is short and more follows, as a title is set; else the first clause.
    private static Words TitleOf(CoverageArticle article, TaskMarker marker, Words words)
    {
        var text = article.Paragraphs[words.Paragraph - 1].Text.AsSpan(0, words.End);
        var start = words.Start + marker.Printed.Length;
        while (start < words.End && (Characters.IsBlank(text[start]) || text[start] is '，' or '：' or '、')) start++;
        var rest = text[start..];
        var sentence = rest.IndexOfAny("。；！？;");
        var clause = rest.IndexOfAny(s_clauseEnds);
        var length = sentence is > 0 and <= LongestSentence && rest[(sentence + 1)..].Trim().Length > 0 ? sentence
            : clause > 0 ? clause
            : rest.Length;
        return words with { Start = Math.Min(start, words.End), End = Math.Min(words.End, start + Math.Min(length, LongestTitle)) };
    }
}
