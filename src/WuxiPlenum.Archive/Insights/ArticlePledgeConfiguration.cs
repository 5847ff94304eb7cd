using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Insights;

internal sealed class ArticlePledgeConfiguration : IEntityTypeConfiguration<ArticlePledge>
{
    public void Configure(EntityTypeBuilder<ArticlePledge> builder)
    {
        builder.HasOne(pledge => pledge.Article).WithMany(article => article.Pledges).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(pledge => pledge.Person).WithMany(person => person.Pledges).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(pledge => pledge.Until);
    }
}
