using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Insights;

internal sealed class ArticleTaskConfiguration : IEntityTypeConfiguration<ArticleTask>
{
    public void Configure(EntityTypeBuilder<ArticleTask> builder)
    {
        builder.HasOne(task => task.Article).WithMany(article => article.Tasks).OnDelete(DeleteBehavior.Cascade);
    }
}
