using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Insights;

internal sealed class ArticleSpeechConfiguration : IEntityTypeConfiguration<ArticleSpeech>
{
    public void Configure(EntityTypeBuilder<ArticleSpeech> builder)
    {
        builder.Property(speech => speech.Kind).HasConversion<string>();
        builder.ComplexCollection(speech => speech.Words, words => words.ToJson());
        builder.ComplexCollection(speech => speech.Attribution, words => words.ToJson());
        builder.HasOne(speech => speech.Article).WithMany(article => article.Speeches).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(speech => speech.Person).WithMany(person => person.Speeches).OnDelete(DeleteBehavior.Cascade);
    }
}
