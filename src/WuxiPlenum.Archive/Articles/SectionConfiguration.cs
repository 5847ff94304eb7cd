using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Articles;

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ComplexCollection(section => section.HeadingSpans, spans => spans.ToJson());
        builder.HasIndex(section => new { section.ArticleId, section.Ordinal }).IsUnique();
    }
}
