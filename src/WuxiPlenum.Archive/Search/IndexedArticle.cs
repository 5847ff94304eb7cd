using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Search;

/// <summary>What was done last in the search index about an article. Whoever keeps something in memory sees here what has changed.</summary>
public class IndexedArticle
{
    /// <summary>Higher than all before: any change of an article's place in the index takes a new one.</summary>
    public int Sequence { get; set; }

    public int ArticleId { get; set; }

    /// <summary>Where its paragraphs begin in the index (<see cref="Engine.ParagraphPlaces"/>); null when it was taken out.</summary>
    public byte[]? Places { get; set; }
}

internal sealed class IndexedArticleConfiguration : IEntityTypeConfiguration<IndexedArticle>
{
    public void Configure(EntityTypeBuilder<IndexedArticle> builder)
    {
        builder.HasKey(article => article.Sequence);
        builder.HasIndex(article => article.ArticleId).IsUnique();
    }
}
