using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>Goes through one list, article by article.</summary>
internal sealed class PostingCursor(byte[] list)
{
    private int _at, _end;

    /// <summary>The article that it is at; 0 before the first, the highest number after the last.</summary>
    public int Article { get; private set; }

    /// <summary>Goes to the first article that is not below the given one.</summary>
    public int SkipTo(int article)
    {
        while (Article < article)
            Next();
        return Article;
    }

    public int Next()
    {
        var at = _end;
        if (at == list.Length)
            return Article = int.MaxValue;
        var step = PostingsCodec.Read(list, ref at);
        Article = step == 0 ? PostingsCodec.Read(list, ref at) : Article + step;
        var length = PostingsCodec.Read(list, ref at);
        (_at, _end) = (at, at + length);
        return Article;
    }

    /// <summary>Reads the places in the article into a list of its own, in their order.</summary>
    public void Places(List<Place> places)
    {
        places.Clear();
        var (field, token) = (PostingsCodec.FirstField, -1);
        for (var at = _at; at < _end;)
        {
            var step = PostingsCodec.Read(list, ref at);
            if (step == 0)
                (field, token) = ((IndexField)list[at++], -1);
            else
                places.Add(new Place(field, token += step));
        }
    }
}
