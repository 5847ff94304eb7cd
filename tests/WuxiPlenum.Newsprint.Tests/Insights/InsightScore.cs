using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>How near what the rules find comes to what is annotated, summed over pages; what is below .5 is not told and does not count.</summary>
internal sealed class InsightScore
{
    private readonly Dictionary<string, Tally> _tallies = [];

    /// <summary>The tallies, in the order in which they were first used.</summary>
    public IEnumerable<KeyValuePair<string, Tally>> Tallies => _tallies;

    public Tally this[string kind] => _tallies.TryGetValue(kind, out var tally) ? tally : _tallies[kind] = new Tally();

    public static InsightScore Of(IEnumerable<AnnotatedPage> pages)
    {
        var score = new InsightScore();
        foreach (var page in pages) score.Add(page, InsightReader.Read(page.Article));
        return score;
    }

    public void Add(AnnotatedPage page, ArticleInsights found)
    {
        AddPeople(page, found);
        AddSpeeches(page, found);
        AddStatements(page, found);
        FigureScore.Add(this, page, found);
    }

    private void AddPeople(AnnotatedPage page, ArticleInsights found)
    {
        var people = found.People.Where(person => IsTold(person.Evidence)).ToList();
        var named = people.Where(person => person.Name is not null).ToList();
        this["people"].Count(page.Name, page.Truth.People.Select(person => person.Name), named.Select(person => person.Name!));
        this["people+offices"].Count(page.Name, page.Truth.People.Select(person => Offices(person.Name, person.Offices)), named.Select(person => Offices(person.Name!, person.Offices.Select(office => office.Title))));
        this["unnamed"].Count(page.Name, page.Truth.Unnamed, people.Where(person => person.Name is null).Select(person => person.Description!));
        this["reporters"].Count(page.Name, page.Truth.Reporters, found.Reporters);
    }

    private void AddSpeeches(AnnotatedPage page, ArticleInsights found)
    {
        var direct = found.Speeches.Where(speech => speech.Kind == SpeechKind.Direct && IsTold(speech.Evidence)).SelectMany(speech => speech.Words.Select(words => (Text: page.Article.TextOf(words), Speaker: Name(found, speech)))).ToList();
        this["quotations"].Count(page.Name, page.Truth.Quotations.Select(quotation => Bare(quotation.Words)), direct.Select(quotation => Bare(quotation.Text)));
        this["quotations+speaker"].Count(page.Name, page.Truth.Quotations.Select(quotation => $"{quotation.Speaker}: {Bare(quotation.Words)}"), direct.Select(quotation => $"{quotation.Speaker}: {Bare(quotation.Text)}"));

        var indirect = found.Speeches.Where(speech => speech.Kind == SpeechKind.Indirect && IsTold(speech.Evidence)).Select(speech => (Text: page.Article.TextOf(speech.Words[0]), Speaker: Name(found, speech))).ToList();
        var expected = page.Truth.Indirect.Select(one => one.Starts).ToList();
        // What is found is called as it is annotated when it begins alike.
        var starts = indirect.Select(one => (Start: expected.FirstOrDefault(start => BeginsAlike(one.Text, start)) ?? one.Text[..Math.Min(20, one.Text.Length)], one.Speaker)).ToList();
        this["indirect"].Count(page.Name, expected, starts.Select(one => one.Start));
        this["indirect+speaker"].Count(page.Name, page.Truth.Indirect.Select(one => $"{one.Speaker}: {one.Starts}"), starts.Select(one => $"{one.Speaker}: {one.Start}"));
        this["indirect ends"].Count(
            page.Name,
            page.Truth.Indirect.Where(one => one.Ends is not null).Select(one => $"{one.Starts}… {Bare(one.Ends!)}"),
            found.Speeches.Where(speech => speech.Kind == SpeechKind.Indirect && IsTold(speech.Evidence)).Select(speech => page.Truth.Indirect.FirstOrDefault(one => BeginsAlike(page.Article.TextOf(speech.Words[0]), one.Starts)) is { Ends: not null } one
                ? $"{one.Starts}… {(Bare(page.Article.TextOf(speech.Words[^1])).EndsWith(Bare(one.Ends), StringComparison.Ordinal) ? Bare(one.Ends) : Bare(page.Article.TextOf(speech.Words[^1]))[^Math.Min(12, Bare(page.Article.TextOf(speech.Words[^1])).Length)..])}"
                : null).OfType<string>());
    }

    // Not every sentence is annotated: what is, is looked up.
    private void AddStatements(AnnotatedPage page, ArticleInsights found)
    {
        var told = found.Statements.Where(statement => IsTold(statement.Evidence)).Select(statement => (Sentence: Bare(page.Article.TextOf(statement.Sentence)), statement.Kind)).ToList();
        // “…。”某某说 is one sentence to one reader and two to another.
        string? Annotated(string sentence) => page.Truth.Statements.Select(statement => Bare(statement.Sentence)).FirstOrDefault(one => one.Contains(sentence, StringComparison.Ordinal) || sentence.Contains(one, StringComparison.Ordinal));
        var looked = told.Select(statement => (Sentence: Annotated(statement.Sentence), statement.Kind)).Where(statement => statement.Sentence is not null).Distinct();
        this["statements"].Count(page.Name, page.Truth.Statements.Select(statement => $"{statement.Kind}: {Bare(statement.Sentence)}"), looked.Select(statement => $"{statement.Kind}: {statement.Sentence}"));
    }

    /// <summary>Who a speech is attributed to, by name or description.</summary>
    public static string? Name(ArticleInsights found, Speech speech) => speech.Speaker is { } speaker ? found.People[speaker].Name ?? found.People[speaker].Description : null;

    public static bool IsTold(Evidence evidence) => evidence.Confidence >= 0.5;

    /// <summary>A text without the marks at its ends, which one may count to it and another may not.</summary>
    public static string Bare(string text) => text.Trim().TrimEnd('。', '，', '！', '？', '；', '…', '：', '”', '’', '、').TrimStart('“', '‘', '，').Replace(" ", "", StringComparison.Ordinal);

    private static bool BeginsAlike(string found, string expected)
    {
        var (one, other) = (Bare(found), Bare(expected));
        return one.StartsWith(other, StringComparison.Ordinal) || (one.Length >= 4 && other.StartsWith(one, StringComparison.Ordinal));
    }

    private static string Offices(string name, IEnumerable<string> offices) => $"{name}: {string.Join(" | ", offices.Order(StringComparer.Ordinal))}";
}
