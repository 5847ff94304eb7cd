using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Tasks;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>What one article says, each item with the words that say it.</summary>
/// <param name="Reporters">The names of the byline.</param>
public sealed record ArticleInsights(
    ImmutableArray<Person> People,
    ImmutableArray<string> Reporters,
    ImmutableArray<Speech> Speeches,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Pledge> Pledges,
    ImmutableArray<Statement> Statements,
    ImmutableArray<TermUse> Terms,
    ImmutableArray<PlenumTask> Tasks,
    ImmutableArray<TextNote> Notes);
