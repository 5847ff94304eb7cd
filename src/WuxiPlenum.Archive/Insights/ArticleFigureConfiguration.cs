using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Insights;

internal sealed class ArticleFigureConfiguration : IEntityTypeConfiguration<ArticleFigure>
{
    public void Configure(EntityTypeBuilder<ArticleFigure> builder)
    {
        builder.Property(figure => figure.Bound).HasConversion<string>();
        builder.Property(figure => figure.Status).HasConversion<string>();
        builder.HasOne(figure => figure.Article).WithMany(article => article.Figures).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(figure => new { figure.Unit, figure.Counted });
    }
}
