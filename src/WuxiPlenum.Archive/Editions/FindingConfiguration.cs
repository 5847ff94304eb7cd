using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Editions;

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.Property(finding => finding.Rule).HasConversion<string>();
        builder.ComplexCollection(finding => finding.Spans, spans => spans.ToJson());
        builder.HasOne(finding => finding.Article).WithMany().HasForeignKey(finding => finding.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
