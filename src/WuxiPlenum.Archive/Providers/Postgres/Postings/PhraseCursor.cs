using System.Runtime.InteropServices;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>Goes through the articles of a segment in which a phrase stands.</summary>
internal sealed class PhraseCursor
{
    private readonly TextField _field;
    private readonly (PostingCursor Cursor, int Offset)[] _tokens;
    private readonly List<Place> _found = [], _next = [];

    /// <param name="lists">Of each token in the segment, by its key.</param>
    public PhraseCursor(TextCondition phrase, IReadOnlyDictionary<string, byte[]> lists)
    {
        _field = phrase.Field;
        // The rarest first: it says soonest where the others need not be looked at.
        _tokens = [.. Keys(phrase.Term).Select(key => (List: lists.GetValueOrDefault(key.Key, []), key.Offset)).OrderBy(token => token.List.Length)
            .Select(token => (new PostingCursor(token.List), token.Offset))];
    }

    /// <summary>The article that it is at; 0 before the first, the highest number after the last.</summary>
    public int Article { get; private set; }

    /// <summary>Where the phrase stands in the article.</summary>
    public ReadOnlySpan<Place> Places => CollectionsMarshal.AsSpan(_found);

    /// <summary>
    /// The tokens that say where a phrase stands, with their places in it. Of three pairs of Chinese characters in a row the middle one
    /// goes without saying: each of its characters is in one of the others.
    /// </summary>
    public static IEnumerable<(string Key, int Offset)> Keys(SearchTerm term)
    {
        var tokens = term.Tokens;
        var isLastLeftOut = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            isLastLeftOut = !isLastLeftOut && i > 0 && i + 1 < tokens.Count && PostingKeys.IsPair(tokens[i - 1]) && PostingKeys.IsPair(tokens[i]) && PostingKeys.IsPair(tokens[i + 1]);
            if (!isLastLeftOut)
                yield return (i + 1 == tokens.Count && term.IsLastTokenPrefix ? tokens[i] + PostingKeys.Any : tokens[i], i);
        }
    }

    /// <summary>Goes to the first article with the phrase that is not below the given one.</summary>
    public int SkipTo(int article)
    {
        while (Article < article)
        {
            article = Align(article);
            Article = article;
            if (article == int.MaxValue || Stands())
                return Article;
            article++;
        }

        return Article;
    }

    /// <summary>The first article, not below the given one, in which all tokens stand somewhere.</summary>
    private int Align(int article)
    {
        for (var agreed = 0; agreed < _tokens.Length;)
        {
            agreed = 0;
            foreach (var (cursor, _) in _tokens)
            {
                var at = cursor.SkipTo(article);
                if (at > article)
                {
                    article = at;
                    break;
                }

                agreed++;
            }
        }

        return article;
    }

    private bool Stands()
    {
        _tokens[0].Cursor.Places(_found);
        Shift(_found, _tokens[0].Offset);
        for (var i = 1; i < _tokens.Length && _found.Count > 0; i++)
        {
            _tokens[i].Cursor.Places(_next);
            Shift(_next, _tokens[i].Offset);
            KeepCommon();
        }

        if (_field != TextField.Anywhere)
            _found.RemoveAll(place => place.Field != (_field == TextField.Title ? IndexField.Title : IndexField.Byline));
        return _found.Count > 0;
    }

    /// <summary>From the places of a token to those at which the phrase would begin; the first tokens of a field are no such.</summary>
    private static void Shift(List<Place> places, int offset)
    {
        if (offset == 0)
            return;
        var kept = 0;
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] is var place && place.Token >= offset)
                places[kept++] = new Place(place.Field, place.Token - offset);
        }

        places.RemoveRange(kept, places.Count - kept);
    }

    private void KeepCommon()
    {
        var (kept, other) = (0, 0);
        for (var i = 0; i < _found.Count; i++)
        {
            var place = _found[i];
            while (other < _next.Count && _next[other].Bits < place.Bits)
                other++;
            if (other < _next.Count && _next[other].Bits == place.Bits)
                _found[kept++] = place;
        }

        _found.RemoveRange(kept, _found.Count - kept);
    }
}
