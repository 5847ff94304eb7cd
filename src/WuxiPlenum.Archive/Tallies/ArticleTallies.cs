using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Tallies;

/// <summary>How many articles of a genre an edition shows, by the import that brought them.</summary>
public class EditionArticles
{
    public int EditionId { get; set; }
    public Genre Genre { get; set; }
    public int ImportRunId { get; set; }
    public int Count { get; set; }
}

/// <summary>How many articles that are shown are on a topic, by the import that brought them.</summary>
public class TopicArticles
{
    public required string Topic { get; set; }
    public int ImportRunId { get; set; }
    public int Count { get; set; }
}

/// <summary>How many articles with ids of one stretch are shown, by the import that brought them.</summary>
public class ArticleStretch
{
    /// <summary>So many ids are one stretch.</summary>
    public const int Length = 5000;

    /// <summary>The ids by <see cref="Length"/>, rounded down.</summary>
    public int Number { get; set; }

    public int ImportRunId { get; set; }
    public int Count { get; set; }
}

internal sealed class EditionArticlesConfiguration : IEntityTypeConfiguration<EditionArticles>
{
    public void Configure(EntityTypeBuilder<EditionArticles> builder)
    {
        builder.HasKey(articles => new { articles.EditionId, articles.Genre, articles.ImportRunId });
        builder.Property(articles => articles.Genre).HasConversion<string>();
    }
}

internal sealed class TopicArticlesConfiguration : IEntityTypeConfiguration<TopicArticles>
{
    public void Configure(EntityTypeBuilder<TopicArticles> builder) => builder.HasKey(articles => new { articles.Topic, articles.ImportRunId });
}

internal sealed class ArticleStretchConfiguration : IEntityTypeConfiguration<ArticleStretch>
{
    public void Configure(EntityTypeBuilder<ArticleStretch> builder) => builder.HasKey(stretch => new { stretch.Number, stretch.ImportRunId });
}
