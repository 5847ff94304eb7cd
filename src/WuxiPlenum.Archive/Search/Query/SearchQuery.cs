using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Archive.Search.Query;

/// <summary>A query as it was understood: an article is found when every one of its clauses holds.</summary>
/// <param name="Clauses">None when nothing was asked for.</param>
/// <param name="Notes">What of the query was left out, and why.</param>
public sealed record SearchQuery(ImmutableArray<Clause> Clauses, ImmutableArray<QueryNote> Notes)
{
    /// <summary>The longest query that is read, in UTF-16 units.</summary>
    public const int MaxLength = 500;

    /// <summary>How many words and conditions of a query are used.</summary>
    public const int MaxConditions = 32;

    /// <summary>Reads any text whatever: what is no syntax is text to look for.</summary>
    public static SearchQuery Parse(string text) => QueryParser.Parse(text);

    /// <summary>The words to look for, in the order typed and as they may be printed, each once: those that an article should hold, so not the excluded ones.</summary>
    public IEnumerable<TextCondition> Wanted => Clauses.SelectMany(clause => clause.Any).OfType<TextCondition>()
        .Where(condition => !condition.IsExcluded).SelectMany(condition => condition.Forms).DistinctBy(condition => (condition.Term.Text, condition.Field));

    /// <summary>The words to mark in the text of an article.</summary>
    public IReadOnlyList<SearchTerm> MarkedInText => [.. Wanted.Where(condition => condition.Field == TextField.Anywhere).Select(condition => condition.Term)];

    /// <summary>The words to mark in its title, its kicker and its subtitles.</summary>
    public IReadOnlyList<SearchTerm> MarkedInTitle => [.. Wanted.Where(condition => condition.Field != TextField.Byline).Select(condition => condition.Term)];

    /// <summary>The words to mark in the names of its authors.</summary>
    public IReadOnlyList<SearchTerm> MarkedInByline => [.. Wanted.Where(condition => condition.Field != TextField.Title).Select(condition => condition.Term)];
}

/// <summary>Conditions of which at least one must hold.</summary>
public sealed record Clause(ImmutableArray<Condition> Any);

/// <param name="IsExcluded">Whether it must not hold.</param>
public abstract record Condition(bool IsExcluded)
{
    /// <summary>How its word may be printed where a note on the print suggests what was meant; each is as good as the word itself.</summary>
    public ImmutableArray<SearchTerm> AsPrinted { get; init; } = [];

    /// <summary>Equal for conditions that ask the same.</summary>
    internal virtual object Identity => this;
}

/// <summary>A word or phrase stands in the article.</summary>
/// <param name="IsQuoted">Whether the reader put it in quotation marks.</param>
public sealed record TextCondition(SearchTerm Term, TextField Field, bool IsQuoted, bool IsExcluded) : Condition(IsExcluded)
{
    /// <summary>The word as typed, then as it may be printed, each a condition by itself.</summary>
    internal IEnumerable<TextCondition> Forms => AsPrinted.Prepend(Term).Select(term => this with { Term = term, AsPrinted = [] });

    internal override object Identity => (Term.Text, Field, IsExcluded);
}

/// <summary>The article is dated from <paramref name="From"/> to <paramref name="To"/>, both included; null where the range is open.</summary>
public sealed record DateCondition(DateOnly? From, DateOnly? To, bool IsExcluded) : Condition(IsExcluded);

/// <summary>The article is filed under a topic.</summary>
public sealed record TopicCondition(Topic Topic, bool IsExcluded) : Condition(IsExcluded);

/// <summary>The article reports, in quotation marks or without, what somebody says of whom the name, an office or the organisation has the words.</summary>
/// <param name="Name">A name, an office or an organisation, or a part of one; of a speaker who is not named, how the print calls her.</param>
public sealed record SpeakerCondition(SearchTerm Name, bool IsExcluded) : Condition(IsExcluded)
{
    internal override object Identity => (Name.Text, IsExcluded);
}

/// <summary>Where a word must stand.</summary>
public enum TextField
{
    Anywhere,

    /// <summary>Title, kicker, subtitles.</summary>
    Title,

    /// <summary>The names of the authors.</summary>
    Byline,
}

/// <summary>What was left out of a query.</summary>
public enum QueryNote
{
    /// <summary>What goes beyond <see cref="SearchQuery.MaxLength"/>.</summary>
    Shortened,

    /// <summary>What goes beyond <see cref="SearchQuery.MaxConditions"/>.</summary>
    TooManyConditions,
}
