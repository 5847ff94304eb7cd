using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Editions;

internal sealed class SourceDocumentConfiguration : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> builder)
    {
        builder.HasIndex(document => new { document.Name, document.Version }).IsUnique();
        builder.HasIndex(document => document.Name, "IX_Documents_Name_Current").IsUnique().HasFilter("\"IsCurrent\"");
        builder.HasIndex(document => document.Origin);
        builder.HasIndex(document => document.Fingerprint);
        builder.HasOne(document => document.Edition).WithMany(edition => edition.Documents).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(document => document.Unplaced).WithOne().HasForeignKey(passage => passage.DocumentId);
        builder.HasMany(document => document.Findings).WithOne().HasForeignKey(finding => finding.DocumentId);
    }
}
