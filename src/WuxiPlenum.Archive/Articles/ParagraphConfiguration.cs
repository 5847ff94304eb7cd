using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Articles;

internal sealed class ParagraphConfiguration : IEntityTypeConfiguration<Paragraph>
{
    public void Configure(EntityTypeBuilder<Paragraph> builder)
    {
        builder.ComplexCollection(paragraph => paragraph.Spans, spans => spans.ToJson());
        builder.ComplexCollection(paragraph => paragraph.Items, items => items.ToJson());
        builder.ComplexCollection(paragraph => paragraph.Emendations, emendations => emendations.ToJson());
        builder.HasIndex(paragraph => new { paragraph.ArticleId, paragraph.Number }).IsUnique();
    }
}
