using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Tallies;

/// <summary>How often an edition uses a term; see <see cref="TermForm"/>.</summary>
public class TermEdition
{
    public required string Term { get; set; }
    public int EditionId { get; set; }
    public int Uses { get; set; }
}

internal sealed class TermEditionConfiguration : IEntityTypeConfiguration<TermEdition>
{
    public void Configure(EntityTypeBuilder<TermEdition> builder) => builder.HasKey(edition => new { edition.Term, edition.EditionId });
}
