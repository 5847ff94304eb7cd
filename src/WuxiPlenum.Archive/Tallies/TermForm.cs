using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Archive.Tallies;

/// <summary>How often articles of a genre print a term so. Uses that are not sure enough to be told do not count.</summary>
public class TermForm
{
    /// <summary>In folded form.</summary>
    public required string Term { get; set; }

    public required string Printed { get; set; }
    public Genre Genre { get; set; }
    public int Uses { get; set; }
}

internal sealed class TermFormConfiguration : IEntityTypeConfiguration<TermForm>
{
    public void Configure(EntityTypeBuilder<TermForm> builder)
    {
        builder.HasKey(form => new { form.Term, form.Printed, form.Genre });
        builder.Property(form => form.Genre).HasConversion<string>();
    }
}
