using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Articles;

internal sealed class ArticleSeamConfiguration : IEntityTypeConfiguration<ArticleSeam>
{
    public void Configure(EntityTypeBuilder<ArticleSeam> builder)
    {
        builder.HasIndex(seam => new { seam.ArticleId, seam.Ordinal }).IsUnique();
        builder.HasOne(seam => seam.Article).WithMany(article => article.Seams).HasForeignKey(seam => seam.ArticleId);
        builder.HasOne(seam => seam.Part).WithMany().HasForeignKey(seam => seam.PartId);
    }
}
