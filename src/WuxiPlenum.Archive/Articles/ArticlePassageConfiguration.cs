using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Articles;

internal sealed class ArticlePassageConfiguration : IEntityTypeConfiguration<ArticlePassage>
{
    public void Configure(EntityTypeBuilder<ArticlePassage> builder)
    {
        builder.Property(passage => passage.Role).HasConversion<string>();
        builder.ComplexCollection(passage => passage.Spans, spans => spans.ToJson());
        builder.HasIndex(passage => new { passage.ArticleId, passage.Ordinal }).IsUnique();
    }
}
