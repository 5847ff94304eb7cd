using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.Genre).HasConversion<string>();
        builder.ComplexCollection(article => article.Statements, statements => statements.ToJson());
        builder.ComplexCollection(article => article.Notes, notes => notes.ToJson());
        builder.HasIndex(article => article.InsightVersion);
        builder.HasIndex(article => new { article.Day, article.Id }).IsDescending(true, false).HasFilter("\"IsCurrent\"");
        builder.HasIndex(article => article.Slug, "IX_Articles_Slug");
        builder.HasIndex(article => article.Slug, "IX_Articles_Slug_Current").IsUnique().HasFilter("\"IsCurrent\"");
        builder.HasIndex(article => new { article.DocumentId, article.Ordinal }).IsUnique().HasFilter("NOT \"IsWhole\"");
        builder.HasIndex(article => article.DocumentId); // a filtered one is of no use when a document is looked up or goes: all articles would be read
        builder.HasOne(article => article.Whole).WithMany().HasForeignKey(article => article.WholeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(article => new { article.EditionId, article.IsCurrent });
        builder.HasOne(article => article.Edition).WithMany(edition => edition.Articles).OnDelete(DeleteBehavior.Restrict);
    }
}
