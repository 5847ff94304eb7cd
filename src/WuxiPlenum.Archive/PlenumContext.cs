using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Archive;

/// <summary>The archive. Each provider derives its own context, with its own migrations.</summary>
public abstract class PlenumContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<SourceDocument> Documents => Set<SourceDocument>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Paragraph> Paragraphs => Set<Paragraph>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlenumContext).Assembly);
}
