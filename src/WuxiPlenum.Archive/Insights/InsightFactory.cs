using System.Text;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Insights;

/// <summary>Turns what the insight rules find into what is stored.</summary>
internal static class InsightFactory
{
    /// <summary>Reads an article and gives its insights to the one that is stored.</summary>
    public static void Fill(Article article, CoverageArticle read) => Fill(article, read, InsightReader.Read(read));

    private static void Fill(Article article, CoverageArticle read, ArticleInsights found)
    {
        article.People.AddRange(found.People.Select((person, index) => Person(person, index + 1)));
        article.Speeches.AddRange(found.Speeches.Select((speech, index) => Speech(speech, index + 1, read, article.People)));
        foreach (var person in article.People)
            person.Said = article.Speeches.Where(speech => speech.Person == person).Sum(speech => speech.Length);
        article.Figures.AddRange(found.Figures.Select((figure, index) => Placed(Figure(figure), index + 1, figure.Words, figure.Evidence)));
        article.Pledges.AddRange(found.Pledges.Select((pledge, index) => Placed(Pledge(pledge, read, article.People), index + 1, pledge.Words, pledge.Evidence)));
        article.Terms.AddRange(found.Terms.Select((use, index) => Placed(Term(use), index + 1, use.Words, use.Evidence)));
        article.Tasks.AddRange(found.Tasks.Select((task, index) => Placed(
            new ArticleTask { List = task.List, Number = task.Ordinal, Marker = task.Marker, Title = read.TextOf(task.Title), Rule = task.Evidence.Rule }, index + 1, task.Words, task.Evidence)));
        article.Statements = [.. found.Statements.Select(statement => new ArticleStatement(
            statement.Kind, statement.Sentence.Paragraph, statement.Sentence.Start, statement.Sentence.End, statement.Deciding.Start, statement.Deciding.End, statement.Evidence.Rule, statement.Evidence.Confidence))];
        article.StatementKinds = found.Statements.Aggregate(0, (kinds, statement) => kinds | (1 << (int)statement.Kind));
        article.Notes = [.. found.Notes.Select(note => new ArticleNote(note.Words.Paragraph, note.Words.Start, note.Words.End, Storable(note.Suggestion), note.Evidence.Rule, note.Evidence.Confidence))];
        article.InsightVersion = InsightReader.Version;
    }

    private static ArticlePerson Person(Person person, int ordinal) => new()
    {
        Ordinal = ordinal,
        Name = person.Name,
        Description = person.Description,
        Offices = [.. person.Offices.Select(office => new ArticleOffice(Storable(office.Title), office.Organisation is null ? null : Storable(office.Organisation), office.Words.Paragraph, office.Words.Start, office.Words.End))],
        Mentions = [.. person.Mentions.Select(Place)],
        Rule = person.Evidence.Rule,
        Confidence = person.Evidence.Confidence,
    };

    private static ArticleSpeech Speech(Speech speech, int ordinal, CoverageArticle read, List<ArticlePerson> people) => new()
    {
        Ordinal = ordinal,
        Kind = speech.Kind,
        Person = speech.Speaker is { } speaker ? people[speaker] : null,
        Words = [.. speech.Words.Select(Place)],
        Attribution = speech.Attribution is { } attribution ? [Place(attribution)] : [],
        Length = speech.Words.Sum(words => read.TextOf(words).EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune))),
        Rule = speech.Evidence.Rule,
        Confidence = speech.Evidence.Confidence,
    };

    private static ArticleFigure Figure(Figure figure) => new()
    {
        Value = (double)figure.Value,
        UpperValue = (double?)figure.UpperValue,
        Unit = figure.Unit,
        Bound = figure.Bound,
        Counted = figure.Counted,
        AsOf = figure.AsOf,
        IsCumulative = figure.IsCumulative,
        IsChange = figure.IsChange,
        Status = figure.Status,
        Rule = figure.Evidence.Rule,
    };

    private static ArticlePledge Pledge(Pledge pledge, CoverageArticle read, List<ArticlePerson> people) => new()
    {
        Person = pledge.Pledger is { } pledger ? people[pledger] : null,
        Organisation = pledge.Organisation,
        What = pledge.What,
        Figures = [.. pledge.Figures.Select(index => index + 1)],
        Topic = read.Paragraphs[pledge.Words.Paragraph - 1].Topic,
        Deadline = pledge.Deadline?.Printed,
        Until = pledge.Deadline?.Until,
        IsUntilInferred = pledge.Deadline?.IsInferred ?? false,
        Rule = pledge.Evidence.Rule,
    };

    private static ArticleTerm Term(TermUse use) => new()
    {
        Term = use.Term,
        Printed = use.Printed,
        Explanation = use.Explanation is { } explanation ? [Place(explanation)] : [],
        Rule = use.Evidence.Rule,
    };

    private static T Placed<T>(T insight, int ordinal, Words words, Evidence evidence) where T : PlacedInsight
    {
        (insight.Ordinal, insight.Confidence) = (ordinal, evidence.Confidence);
        (insight.Paragraph, insight.Start, insight.End) = (words.Paragraph, words.Start, words.End);
        return insight;
    }

    // PostgreSQL takes no U+0000, in JSON neither.
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');

    private static WordPlace Place(Words words) => new(words.Paragraph, words.Start, words.End);
}
