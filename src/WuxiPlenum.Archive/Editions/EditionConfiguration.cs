using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Editions;

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.Property(edition => edition.DateEvidence).HasConversion<string>();
        builder.HasIndex(edition => new { edition.Newspaper, edition.Date }).IsUnique();
        builder.HasIndex(edition => edition.Date);
    }
}
