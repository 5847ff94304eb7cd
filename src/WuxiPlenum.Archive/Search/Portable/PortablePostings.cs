using System.Text;

namespace WuxiPlenum.Archive.Search.Portable;

/// <summary>
/// Where each token stands, as text: a line is <c>token article place place…</c>, articles by their ids. A place is four times the number of tokens
/// before it in its field, plus the field (0 title, 1 headings, 2 text, 3 byline), written as what it is more than the one before in that field. The
/// lines are spread over files by the first character of the token, so that a query needs one file for each of its characters at most.
/// </summary>
/// <param name="characters">How much text the archive has: a small one is one file.</param>
internal sealed class PortablePostings(string folder, long characters)
{
    private const int CharactersPerShard = 50_000, MostShards = 4096;

    /// <summary>So much is kept before it is written, in characters.</summary>
    private const int MostKept = 1 << 25;

    private readonly Dictionary<int, StringBuilder> _kept = [];
    private int _size;

    public int Shards { get; } = (int)Math.Clamp(characters / CharactersPerShard, 1, MostShards);

    public async Task AddAsync(IndexEntry entry, CancellationToken cancellation)
    {
        var places = new Dictionary<string, StringBuilder>();
        foreach (var (field, tokens) in entry.Fields)
        {
            var last = new Dictionary<string, int>();
            foreach (var (token, number) in tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((token, number) => (token, number)))
            {
                if (token == Tokenizer.Separator)
                    continue;
                if (!places.TryGetValue(token, out var line))
                    places.Add(token, line = new StringBuilder());
                line.Append(' ').Append(((number - last.GetValueOrDefault(token)) * 4) + (int)field);
                last[token] = number;
            }
        }

        foreach (var (token, line) in places)
            Keep($"{token} {entry.ArticleId}{line}\n");
        if (_size > MostKept)
            await FlushAsync(cancellation);
    }

    /// <summary>Writes the rest; every file is there then.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        for (var shard = 0; shard < Shards; shard++)
            _kept.TryAdd(shard, new StringBuilder());
        await FlushAsync(cancellation);
    }

    private void Keep(string line)
    {
        var shard = char.ConvertToUtf32(line, 0) % Shards;
        if (!_kept.TryGetValue(shard, out var lines))
            _kept.Add(shard, lines = new StringBuilder());
        lines.Append(line);
        _size += line.Length;
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        foreach (var (shard, lines) in _kept)
            await File.AppendAllTextAsync(Path.Combine(folder, $"postings-{shard}.txt"), lines.ToString(), cancellation);
        _kept.Clear();
        _size = 0;
    }
}
