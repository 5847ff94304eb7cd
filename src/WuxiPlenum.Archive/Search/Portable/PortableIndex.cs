using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Archive.Search.Suggest;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Archive.Search.Portable;

/// <summary>
/// The search index as files, for a script that searches without a server: it finds, counts, ranks and suggests what
/// <see cref="ArticleSearch"/> and <see cref="SearchSuggestions"/> do. A query needs <c>about.json</c>, <c>fold.json</c>, the postings of its
/// characters and the facts of the articles that hold it; nothing else is to be loaded.
/// </summary>
public sealed class PortableIndex
{
    /// <summary>Chinese is written as it is.</summary>
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly PlenumContext _context;
    private readonly SearchIndex _index;
    private readonly FactsStore _facts;
    private readonly LexiconStore _lexicon;

    internal PortableIndex(PlenumContext context, SearchIndex index, FactsStore facts, LexiconStore lexicon) =>
        (_context, _index, _facts, _lexicon) = (context, index, facts, lexicon);

    /// <summary>Writes the files into a folder, which is made.</summary>
    /// <returns>The ids of the articles that are in it.</returns>
    public async Task<IReadOnlyList<int>> WriteAsync(string folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        Task WriteAsync(string name, object content) => File.WriteAllTextAsync(Path.Combine(folder, name), JsonSerializer.Serialize(content, s_json), cancellation);
        await using var snapshot = await _context.BeginReadAsync(cancellation);
        var facts = await _facts.CurrentAsync(_context, cancellation);
        var lexicon = await _lexicon.GetAsync(facts.LastChange, cancellation);
        var articles = Enumerable.Range(0, facts.End).Where(facts.IsThere).ToList();
        var postings = new PortablePostings(folder, articles.Sum(article => (long)facts.Of(article).Length));
        var block = new List<PortableFacts>();
        async Task WriteBlockAsync()
        {
            if (block.Count > 0)
                await WriteAsync($"facts-{PortableFacts.Block(block[0].Id)}.json", block);
            block.Clear();
        }

        await foreach (var article in _index.ArticlesAsync(cancellation))
        {
            if (!facts.IsThere(article.Id))
                continue;
            if (block.Count > 0 && PortableFacts.Block(block[0].Id) != PortableFacts.Block(article.Id))
                await WriteBlockAsync();
            block.Add(PortableFacts.Of(article, facts));
            await postings.AddAsync(IndexEntry.Of(article), cancellation);
        }

        await WriteBlockAsync();
        await postings.FinishAsync(cancellation);
        await WriteAsync("about.json", new
        {
            shards = postings.Shards,
            blockSize = PortableFacts.BlockSize,
            blocks = articles.Select(PortableFacts.Block).Distinct(),
            facts.FirstDay,
            facts.LastDay,
            misprints = facts.PrintedForms.Misprints.Select(misprint => new[] { misprint.Suggested.Text, misprint.Printed }),
            syntax = new
            {
                fields = QueryScanner.Fields.Select(field => new[] { field.Name, field.Field.ToString() }),
                or = QueryWord.Alternatives,
                dateSeparator = DateRange.SeparatorPattern,
                date = DateRange.DatePattern,
            },
            topics = TopicCatalog.Default.Topics.Select(topic => new[] { topic.Slug, Fold.Text(topic.Name.Zh), Fold.Text(topic.Name.En) }),
        });
        await WriteAsync("fold.json", PortableFold.Table());
        await WriteAsync("suggestions.json", PortableLexicon.Of(lexicon));
        return articles;
    }
}
