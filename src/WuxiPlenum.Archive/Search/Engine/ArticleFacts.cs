using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// What ranking, filters and counts need of every article, in memory, some hundred bytes each, found by the article's id: a database takes
/// longer to join than to search. Once it is in use it is not changed: what comes later goes into a copy, which shares with this one
/// all blocks of articles in which nothing has changed.
/// </summary>
internal sealed class ArticleFacts
{
    private static readonly ArticleFact[] s_noArticles = new ArticleFact[BlockMap.Size];

    private static readonly StatementKind[] s_kinds = Enum.GetValues<StatementKind>();

    private readonly ArticleFact[][] _facts = [];
    private readonly ItemLists<int>[] _paragraphStarts = [];
    private readonly ItemLists<Misprint>[] _misprints = [];

    public ArticleFacts()
    {
        Facets =
        [
            new("topic", FacetFilter.Topic, row => row.Topics),
            new("type", FacetFilter.Type, row => [row.Genre.ToString()]),
            new("day", FacetFilter.Date, row => row.Edition.Day is { } day ? [day] : []),
            new("speaker", FacetFilter.Speaker, row => row.Speakers.Select(speaker => speaker.Name).OfType<string>().Distinct()),
            new("kind", FacetFilter.Kind, row => s_kinds.Where(kind => (row.StatementKinds & (1 << (int)kind)) != 0).Select(kind => kind.ToString())),
            new("byline", FacetFilter.Byline, row => BylineNames.Of(row.Authors)),
            new("place", FacetFilter.Place, row => row.Page is { } page ? [page] : []),
        ];
        SpeakerWords = new ValueColumn(row => row.Speakers.SelectMany(speaker => speaker.Words).Distinct());
    }

    private ArticleFacts(ArticleFacts other, int blocks)
    {
        var more = blocks - other._facts.Length;
        _facts = [.. other._facts, .. Enumerable.Repeat(s_noArticles, more)];
        _paragraphStarts = [.. other._paragraphStarts, .. Enumerable.Repeat(ItemLists<int>.None, more)];
        _misprints = [.. other._misprints, .. Enumerable.Repeat(ItemLists<Misprint>.None, more)];
        (Facets, SpeakerWords) = ([.. other.Facets.Select(column => column.Copy(blocks))], other.SpeakerWords.Copy(blocks));
    }

    /// <summary>Every id is below it.</summary>
    public int End => BlockMap.First(_facts.Length);

    /// <summary>The last <see cref="IndexedArticle.Sequence"/> that is in it.</summary>
    public int LastChange { get; private set; }

    /// <summary>The facets, in the order in which they are shown; before the days come the years and the months, which are counted from them.</summary>
    public IReadOnlyList<FacetColumn> Facets { get; }

    /// <summary>By what each speaker can be looked for, folded: <see cref="SpeakerRow.Words"/>.</summary>
    public ValueColumn SpeakerWords { get; }

    /// <summary>How the words of a query may be printed, by the notes on all articles.</summary>
    public PrintedForms PrintedForms { get; private set; } = new([]);

    /// <summary>The first and the last day of which there are articles, as day numbers.</summary>
    public int FirstDay { get; private set; } = int.MaxValue;

    /// <inheritdoc cref="FirstDay"/>
    public int LastDay { get; private set; }

    private IEnumerable<ValueColumn> Columns => Facets.Append(SpeakerWords);

    public bool IsThere(int id) => id > 0 && id < End && Of(id).IsThere;

    public ref readonly ArticleFact Of(int id) => ref _facts[BlockMap.Block(id)][BlockMap.Place(id)];

    /// <summary>For each paragraph how many tokens of the article's text stand before it.</summary>
    public ReadOnlySpan<int> ParagraphStarts(int id) => _paragraphStarts[BlockMap.Block(id)][BlockMap.Place(id)];

    public FacetColumn Facet(string name) => Facets.Single(facet => facet.Name == name);

    /// <summary>These facts with what has changed.</summary>
    /// <param name="end">Every id in the changes is below it.</param>
    /// <param name="lastChange">The last change among them.</param>
    public ArticleFacts With(IEnumerable<ChangedBlock> changes, int end, int lastChange)
    {
        var facts = new ArticleFacts(this, Math.Max(_facts.Length, BlockMap.Block(end - 1) + 1)) { LastChange = lastChange };
        TakeIn(changes, facts.Change);
        facts.Complete();
        return facts;
    }

    /// <summary>Facts that were packed.</summary>
    /// <param name="end">Above the number of every block.</param>
    /// <param name="lastChange">The last change that is in them.</param>
    /// <exception cref="InvalidDataException">A block is damaged.</exception>
    public static ArticleFacts Unpack(IEnumerable<FactsBlock> blocks, int end, int lastChange)
    {
        var facts = new ArticleFacts(new ArticleFacts(), end) { LastChange = lastChange };
        TakeIn(blocks, facts.Unpack);
        facts.Complete();
        return facts;
    }

    /// <summary>A block, to be kept.</summary>
    public byte[] Pack(int block)
    {
        using var packed = new FactsWriter();
        foreach (ref readonly var fact in _facts[block].AsSpan())
            fact.Pack(packed);
        _paragraphStarts[block].Pack(packed, packed.Write);
        _misprints[block].Pack(packed, misprint =>
        {
            packed.Write(misprint.Printed);
            packed.Write(misprint.Suggested);
        });
        foreach (var column in Columns)
            column.Pack(block, packed);
        return packed.ToArray();
    }

    private void Unpack(FactsBlock block)
    {
        try
        {
            using var packed = new FactsUnpacker(block.Packed);
            var facts = new ArticleFact[BlockMap.Size];
            foreach (ref var fact in facts.AsSpan())
                fact = ArticleFact.Unpack(packed);
            _facts[block.Number] = facts;
            _paragraphStarts[block.Number] = ItemLists<int>.Unpack(packed, packed.Number);
            _misprints[block.Number] = ItemLists<Misprint>.Unpack(packed, () => new Misprint(packed.Text()!, packed.Text()!));
            foreach (var column in Columns)
                column.Unpack(block.Number, packed);
        }
        catch (Exception exception) when (exception is IOException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException(Language.Choose($"搜索索引已损坏（第 {block.Number} 块）。请运行 index rebuild。", $"The search index is damaged (block {block.Number}). Run index rebuild."), exception);
        }
    }

    private void Complete()
    {
        FindDays();
        PrintedForms = new PrintedForms(_misprints.SelectMany(block => block.All));
    }

    /// <summary>While a block is taken in, the next one is read.</summary>
    private static void TakeIn<T>(IEnumerable<T> blocks, Action<T> take)
    {
        var taken = Task.CompletedTask;
        try
        {
            foreach (var block in blocks)
            {
                taken.GetAwaiter().GetResult();
                taken = Task.Run(() => take(block));
            }
        }
        finally
        {
            taken.GetAwaiter().GetResult(); // whatever happens, nobody writes on
        }
    }

    private void Change(ChangedBlock changed)
    {
        var block = _facts[changed.Number].ToArray();
        foreach (var (place, row) in changed.Articles)
            block[place] = row is null ? default : Fact(row);
        _facts[changed.Number] = block;
        _paragraphStarts[changed.Number] = _paragraphStarts[changed.Number].With(changed.Read(row => ParagraphPlaces.Unpack(row.Places)));
        _misprints[changed.Number] = _misprints[changed.Number].With(changed.Read(row => row.Misprints));
        Parallel.ForEach(Columns, column => column.Change(changed));
    }

    private void FindDays()
    {
        foreach (var block in _facts)
        {
            foreach (ref readonly var fact in block.AsSpan())
            {
                if (fact.IsThere && fact.Day >= 0)
                    (FirstDay, LastDay) = (Math.Min(FirstDay, fact.Day), Math.Max(LastDay, fact.Day));
            }
        }
    }

    private static ArticleFact Fact(ArticleRow row) =>
        new(row.Edition.Date?.DayNumber ?? -1, string.Intern(row.Edition.Newspaper), row.Page is { } page ? string.Intern(page) : null, row.Document, row.Ordinal, row.Genre, row.Length, row.TitleLength);
}
