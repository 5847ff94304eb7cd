namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>The articles that a query finds before any filter, with what was counted in each.</summary>
internal sealed class Matches
{
    public List<Match> All { get; } = [];

    public void Add(in Match match) => All.Add(match);
}

/// <param name="Article">Its id.</param>
/// <param name="Occurrences">Every place of every wanted word.</param>
/// <param name="Paragraphs">Paragraphs with a hit.</param>
internal readonly record struct Match(int Article, int Occurrences, int Paragraphs, float Score);
