using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Insights;

internal sealed class ArticleTermConfiguration : IEntityTypeConfiguration<ArticleTerm>
{
    public void Configure(EntityTypeBuilder<ArticleTerm> builder)
    {
        builder.ComplexCollection(term => term.Explanation, words => words.ToJson());
        builder.HasOne(term => term.Article).WithMany(article => article.Terms).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(term => term.Term);
    }
}
