using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Editions;

internal sealed class UnplacedPassageConfiguration : IEntityTypeConfiguration<UnplacedPassage>
{
    public void Configure(EntityTypeBuilder<UnplacedPassage> builder)
    {
        builder.Property(passage => passage.Kind).HasConversion<string>();
        builder.ComplexCollection(passage => passage.Spans, spans => spans.ToJson());
    }
}
