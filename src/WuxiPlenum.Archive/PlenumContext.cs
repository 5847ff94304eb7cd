using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Providers;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Tallies;

namespace WuxiPlenum.Archive;

/// <summary>The archive. Each provider derives its own context, with its own migrations and its own search index.</summary>
public abstract class PlenumContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<SourceDocument> Documents => Set<SourceDocument>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Paragraph> Paragraphs => Set<Paragraph>();
    public DbSet<ArticleTopic> ArticleTopics => Set<ArticleTopic>();
    public DbSet<ArticlePassage> ArticlePassages => Set<ArticlePassage>();
    public DbSet<ArticleSeam> ArticleSeams => Set<ArticleSeam>();
    public DbSet<WithdrawnAddress> WithdrawnAddresses => Set<WithdrawnAddress>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<UnplacedPassage> UnplacedPassages => Set<UnplacedPassage>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ArticlePerson> ArticlePeople => Set<ArticlePerson>();
    public DbSet<ArticleSpeech> ArticleSpeeches => Set<ArticleSpeech>();
    public DbSet<ArticleFigure> ArticleFigures => Set<ArticleFigure>();
    public DbSet<ArticlePledge> ArticlePledges => Set<ArticlePledge>();
    public DbSet<ArticleTerm> ArticleTerms => Set<ArticleTerm>();
    public DbSet<ArticleTask> ArticleTasks => Set<ArticleTask>();
    public DbSet<IndexedArticle> IndexedArticles => Set<IndexedArticle>();
    public DbSet<FactsBlock> FactsBlocks => Set<FactsBlock>();
    public DbSet<FigureKind> FigureKinds => Set<FigureKind>();
    public DbSet<TermForm> TermForms => Set<TermForm>();
    public DbSet<TermEdition> TermEditions => Set<TermEdition>();
    public DbSet<PersonName> PersonNames => Set<PersonName>();
    public DbSet<PledgeTopic> PledgeTopics => Set<PledgeTopic>();
    public DbSet<PledgeDay> PledgeDays => Set<PledgeDay>();
    public DbSet<EditionArticles> EditionArticles => Set<EditionArticles>();
    public DbSet<TopicArticles> TopicArticles => Set<TopicArticles>();
    public DbSet<ArticleStretch> ArticleStretches => Set<ArticleStretch>();

    private ArchiveRead? _read;

    /// <summary>Where the database is, for messages: a file, or a server and the database on it.</summary>
    public abstract string Place { get; }

    /// <summary>Begins to read: every query until the result is disposed of sees the same state of the archive. Within such a read, or while it writes, it goes on in that.</summary>
    public async Task<IAsyncDisposable> BeginReadAsync(CancellationToken cancellation) => Database.CurrentTransaction is not null
        ? ArchiveRead.Within
        : _read = new ArchiveRead(await OpenSnapshotAsync(cancellation), () => _read = null);

    /// <summary>
    /// The state of the archive: a number that every change of what a reader can see changes, in the transaction of the change; in the
    /// running read, or as of now. It is the highest <see cref="IndexedArticle.Sequence"/>.
    /// </summary>
    public async Task<int> StateAsync(CancellationToken cancellation)
    {
        if (_read?.State is { } known)
            return known;
        var state = (await this.ReadAsync<int>("""SELECT COALESCE(MAX("Sequence"), 0) FROM "IndexedArticles" """, cancellation))[0];
        if (_read is { } read)
            read.State = state;
        return state;
    }

    /// <summary>Says that something is shown differently of articles whose place in the index stays, in the running transaction. Those that are not in it are not shown.</summary>
    internal async Task MarkChangedAsync(IReadOnlyCollection<int> articles, CancellationToken cancellation)
    {
        var indexed = await IndexedArticles.AsNoTracking().Where(article => articles.Contains(article.ArticleId) && article.Places != null).ToListAsync(cancellation);
        var ids = indexed.ConvertAll(article => article.ArticleId);
        await IndexedArticles.Where(article => ids.Contains(article.ArticleId)).ExecuteDeleteAsync(cancellation);
        IndexedArticles.AddRange(indexed.Select(article => new IndexedArticle { ArticleId = article.ArticleId, Places = article.Places }));
        await SaveChangesAsync(cancellation);
    }

    /// <summary>Begins to write, after waiting for another writer.</summary>
    public abstract Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Hands all that the search index finds for a plan to the feed, in the running transaction. The plan has a phrase at least.</summary>
    internal abstract void Find(IndexPlan plan, MatchFeed feed, CancellationToken cancellation);

    /// <summary>
    /// Stores new documents with all that hangs on them, and indexes their articles, in the running transaction. Their editions and
    /// their run are there. It does without change tracking, which would cost ten times as much; the ids are set.
    /// </summary>
    /// <param name="entries">Those of the articles, in order; their ids are not known yet.</param>
    public async Task InsertAsync(IReadOnlyList<SourceDocument> documents, IEnumerable<IndexEntry> entries, CancellationToken cancellation)
    {
        if (documents.Count == 0)
            return;
        using var insert = new DocumentInsert(Model, Rows);
        foreach (var document in documents)
            insert.Write(document);
        insert.Complete();
        await IndexAsync(documents.SelectMany(document => document.Articles).Zip(entries, (article, entry) => entry with { ArticleId = article.Id }), cancellation);
        await Tally.AddAsync(this, documents.SelectMany(document => document.Articles).Select(article => article.Id), cancellation);
    }

    /// <summary>Has articles found and counted from now on, in the running transaction: they are stored, and current again.</summary>
    internal async Task ShowAsync(IReadOnlyCollection<IndexEntry> articles, CancellationToken cancellation)
    {
        await IndexAsync(articles, cancellation);
        await Tally.AddAsync(this, articles.Select(article => article.ArticleId), cancellation);
    }

    /// <summary>Has articles neither found nor counted any more, in the running transaction: they are current still.</summary>
    internal async Task HideAsync(IReadOnlyCollection<int> articles, CancellationToken cancellation)
    {
        await Tally.SubtractAsync(this, articles, cancellation);
        foreach (var article in articles)
            await UnindexAsync(article, cancellation);
    }

    /// <summary>Stores insights of articles that are stored already, and have none any more, in the running transaction.</summary>
    internal void InsertInsights(IEnumerable<Article> articles)
    {
        using var insert = new InsightInsert(Model, Rows);
        foreach (var article in articles)
            insert.Write(article);
        insert.Complete();
    }

    /// <summary>Adds articles to the search index, in the running transaction.</summary>
    public abstract Task IndexAsync(IEnumerable<IndexEntry> entries, CancellationToken cancellation);

    /// <summary>Takes an article out of the search index, in the running transaction.</summary>
    public abstract Task UnindexAsync(int articleId, CancellationToken cancellation);

    /// <summary>Empties the search index, in the running transaction.</summary>
    internal abstract Task ClearIndexAsync(CancellationToken cancellation);

    /// <summary>Packs the search index after much was added, in the running transaction, and says which tokens it holds.</summary>
    internal abstract Task FinishIndexAsync(CancellationToken cancellation);

    /// <summary>For each article in the search index a sum over its tokens, as <see cref="IndexSum"/> makes it, in the running transaction.</summary>
    internal abstract Dictionary<int, ulong> SumIndex(CancellationToken cancellation);

    /// <summary>The <see cref="Tokenizer.Version"/> with which the search index was built; 0 when it was never.</summary>
    internal abstract Task<int> IndexVersionAsync(CancellationToken cancellation);

    /// <summary>Looks through the database itself for damage, in the running transaction.</summary>
    /// <returns>What is damaged, in the database's words.</returns>
    internal abstract Task<List<string>> CheckDatabaseAsync(CancellationToken cancellation);

    /// <summary>The migrations that the database has had; none where there is no database.</summary>
    internal abstract Task<List<string>> MigrationsAsync(CancellationToken cancellation);

    /// <summary>Makes the database where there is none, and brings it to the present schema. It is the caller's turn: see <see cref="TakeTurnAsync"/>.</summary>
    internal virtual Task MigrateAsync(CancellationToken cancellation) => Database.MigrateAsync(cancellation);

    /// <summary>The query for <see cref="MigrationsAsync"/>, where EF keeps them.</summary>
    private protected const string MigrationsQuery = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;

    /// <summary>Whether anything can be read: asks for one article.</summary>
    /// <exception cref="System.Data.Common.DbException">Nothing can.</exception>
    public Task TryReadingAsync(CancellationToken cancellation) => this.ReadAsync<int>("""SELECT "Id" FROM "Articles" LIMIT 1""", cancellation);

    /// <summary>Whether there is a database; one on a server is there when it answers.</summary>
    internal virtual bool IsThere => true;

    /// <summary>Makes what is needed before there can be a database: the folder for a file, an empty database on a server.</summary>
    internal abstract Task MakeRoomAsync(CancellationToken cancellation);

    /// <summary>Waits, however long it takes, until no other program makes this archive ready, and keeps the others waiting until the result is disposed of.</summary>
    /// <param name="waiting">Called once when another program is at it.</param>
    internal abstract Task<IAsyncDisposable> TakeTurnAsync(Action waiting, CancellationToken cancellation);

    /// <summary>What the failure of a database operation means to the one who runs the portal; null when it is a defect of the program.</summary>
    public abstract ArchiveUnavailableException? Explain(Exception exception);

    /// <summary>Whether an operation failed because the server could not be reached or went away: the next try may find another one.</summary>
    public virtual bool IsOutOfReach(Exception exception) => false;

    /// <summary>Opens a transaction that sees one state of the archive.</summary>
    private protected abstract Task<IAsyncDisposable> OpenSnapshotAsync(CancellationToken cancellation);

    /// <summary>Inserts entities of a type in the running transaction.</summary>
    internal abstract RowInsert Rows(IEntityType type);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<StoredTime>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlenumContext).Assembly);
}
