using System.Globalization;
using WuxiPlenum.Archive.Search;

namespace WuxiPlenum.Tests.Search;

/// <summary>A query as a test asks it: what it says, and what it means.</summary>
/// <param name="Clauses">All must hold; of the conditions in each one.</param>
internal sealed record AskedQuery(IReadOnlyList<IReadOnlyList<AskedCondition>> Clauses, SearchFilter Filter)
{
    public string Text => string.Join(' ', Clauses.Select(any => string.Join(" OR ", any.Select(condition => condition.Text))));

    /// <summary>The same, with what each word may be printed as.</summary>
    public AskedQuery With(IReadOnlyList<(string Printed, string Meant)> misprints) => this with
    {
        Clauses = [.. Clauses.Select(any => (IReadOnlyList<AskedCondition>)[.. any.Select(condition => condition.With(misprints))])],
    };

    public bool Holds(ScannedArticle article) => Clauses.All(any => any.Any(condition => condition.Holds(article)));

    /// <summary>The words whose places are counted: each once, and not in one field alone when it is looked for everywhere.</summary>
    public List<(string Field, string Word)> Counted
    {
        get
        {
            var words = Clauses.SelectMany(any => any).Where(condition => condition is { IsExcluded: false, IsWord: true })
                .SelectMany(condition => condition.Words.Select(word => (condition.Field, Word: word))).Distinct().ToList();
            return [.. words.Where(word => word.Field == "" || !words.Contains(("", word.Word)))];
        }
    }

    /// <param name="but">The name of the facet whose own filter is left out.</param>
    public bool Allows(ScannedArticle scanned, string? but = null)
    {
        var article = scanned.Article;
        return (but == "topic" || Filter.Topic is null || article.Topics.Any(topic => topic.Topic == Filter.Topic))
            && (but == "type" || Filter.Type is null || article.Genre == Filter.Type)
            && (but == "speaker" || Filter.Speaker is null || scanned.Speakers.Any(person => person.Name == Filter.Speaker))
            && (but == "kind" || Filter.Kind is null || Kinds(scanned).Contains($"{Filter.Kind}"))
            && (but == "byline" || Filter.Byline is null || Names(scanned).Contains(Filter.Byline))
            && (but == "place" || Filter.Place is null || article.Page == Filter.Place)
            && (but is "year" or "month" or "day" || ((Filter.From is null || article.Edition.Date >= Filter.From) && (Filter.To is null || article.Edition.Date <= Filter.To)));
    }

    public static IEnumerable<string> Values(ScannedArticle scanned, string facet) => facet switch
    {
        "topic" => scanned.Article.Topics.Select(topic => topic.Topic),
        "type" => [scanned.Article.Genre.ToString()],
        "year" => Date(scanned, "yyyy"),
        "month" => Date(scanned, "yyyy-MM"),
        "day" => Date(scanned, "yyyy-MM-dd"),
        "speaker" => scanned.Speakers.Select(person => person.Name).OfType<string>().Distinct(),
        "kind" => Kinds(scanned),
        "byline" => Names(scanned),
        "place" => scanned.Article.Page is { } page ? [page] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, null),
    };

    private static IEnumerable<string> Names(ScannedArticle scanned) =>
        (scanned.Article.Authors ?? "").Split([' ', '、', '　']).Where(name => name.Length > 1 && name is not ("记者" or "本报记者" or "通讯员")).Distinct();

    private static IEnumerable<string> Kinds(ScannedArticle scanned) =>
        new[] { (1, "Done"), (2, "Pledged"), (4, "Required"), (8, "Judged") }.Where(kind => (scanned.Article.StatementKinds & kind.Item1) > 0).Select(kind => kind.Item2);

    private static IEnumerable<string> Date(ScannedArticle scanned, string format) =>
        scanned.Article.Edition.Date is { } date ? [date.ToString(format, CultureInfo.InvariantCulture)] : [];
}

/// <param name="Field">标题:, 作者:, 日期:, 专题:, 说话人:, or empty.</param>
internal sealed record AskedCondition(string Field, string Value, bool IsExcluded)
{
    /// <summary>Plain: the word, and as what else it may be printed.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [ScannedArticle.Plain(Value)];

    public bool IsWord => Field is "" or "标题:" or "作者:";

    public string Text => (IsExcluded ? "-" : "") + Field + (IsWord ? $"\"{Value}\"" : Value);

    public bool Holds(ScannedArticle article) => IsExcluded != Field switch
    {
        "日期:" => article.Article.Edition.Date is { } date && date.ToString("yyyy-MM", CultureInfo.InvariantCulture) == Value,
        "专题:" => article.Article.Topics.Any(topic => topic.Topic == Value),
        "说话人:" => Words.Any(article.IsSaidBy),
        _ => Words.Any(word => article.Count(Field, word) > 0),
    };

    public AskedCondition With(IReadOnlyList<(string Printed, string Meant)> misprints) => this with { Words = [.. Forms(Words[0], misprints).Distinct()] };

    /// <summary>At each character the print has it as it is, or has a misprint for what begins there.</summary>
    private static IEnumerable<string> Forms(string word, IReadOnlyList<(string Printed, string Meant)> misprints) => word.Length == 0
        ? [""]
        : Forms(word[1..], misprints).Select(rest => word[0] + rest).Concat(misprints.Where(misprint => word.StartsWith(misprint.Meant, StringComparison.Ordinal))
            .SelectMany(misprint => Forms(word[misprint.Meant.Length..], misprints).Select(rest => misprint.Printed + rest)));
}
