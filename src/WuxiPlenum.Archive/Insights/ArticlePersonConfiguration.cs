using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Insights;

internal sealed class ArticlePersonConfiguration : IEntityTypeConfiguration<ArticlePerson>
{
    public void Configure(EntityTypeBuilder<ArticlePerson> builder)
    {
        builder.ComplexCollection(person => person.Offices, offices => offices.ToJson());
        builder.ComplexCollection(person => person.Mentions, mentions => mentions.ToJson());
        builder.HasOne(person => person.Article).WithMany(article => article.People).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(person => new { person.Name, person.Said, person.Id }).IsDescending(false, true, false);
    }
}
