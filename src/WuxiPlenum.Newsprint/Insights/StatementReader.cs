using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Marks sentences as done, pledged, required or judged, by the words that decide it.</summary>
public static class StatementReader
{
    public static ImmutableArray<Statement> Read(CoverageArticle article, ImmutableArray<Speech> speeches) => [];
}
