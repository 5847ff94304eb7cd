using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>Packs one list, place by place: the articles by their ids, in each the fields in their order, in each field the tokens.</summary>
internal sealed class PostingListWriter
{
    private readonly List<byte> _bytes = [], _places = [];
    private int _article;
    private IndexField _field;
    private int _token;

    /// <summary>Takes a place of an article that is the same as before or a later one.</summary>
    public void Add(int article, IndexField field, int token)
    {
        if (article != _article)
        {
            EndArticle(article);
            (_field, _token) = (PostingsCodec.FirstField, -1);
        }

        if (field != _field)
        {
            _places.Add(0);
            _places.Add((byte)field);
            (_field, _token) = (field, -1);
        }

        PostingsCodec.Write(_places, token - _token);
        _token = token;
    }

    public byte[] ToArray()
    {
        EndArticle(0);
        return [.. _bytes];
    }

    /// <summary>Writes how long the places of the article are, and they, then how much higher the next id is.</summary>
    private void EndArticle(int next)
    {
        if (_article > 0)
        {
            PostingsCodec.Write(_bytes, _places.Count);
            _bytes.AddRange(_places);
            _places.Clear();
        }

        if (next == 0)
            return;
        if (_article == 0)
            _bytes.Add(0);
        PostingsCodec.Write(_bytes, next - _article);
        _article = next;
    }
}
