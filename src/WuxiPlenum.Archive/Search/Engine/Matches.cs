namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>The articles that a query finds before any filter, with what was counted in each.</summary>
internal sealed class Matches
{
    private readonly List<Match> _matches = [];

    public int Count => _matches.Count;

    public ReadOnlySpan<Match> All => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_matches);

    public void Add(in Match match) => _matches.Add(match);
}

/// <param name="Article">Its id.</param>
/// <param name="Occurrences">Every place of every wanted word.</param>
/// <param name="Paragraphs">Paragraphs with a hit.</param>
internal readonly record struct Match(int Article, int Occurrences, int Paragraphs, float Score);
