using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Tallies;

/// <summary>How many figures of articles that are shown are of a kind, and can be compared.</summary>
public class FigureKind
{
    /// <summary>Empty for numbers without one.</summary>
    public required string Unit { get; set; }

    /// <summary>Empty where it is not told: such figures have nothing in common.</summary>
    public required string Counted { get; set; }

    public bool IsCumulative { get; set; }
    public bool IsChange { get; set; }
    public int Count { get; set; }
}

internal sealed class FigureKindConfiguration : IEntityTypeConfiguration<FigureKind>
{
    public void Configure(EntityTypeBuilder<FigureKind> builder)
    {
        builder.HasKey(kind => new { kind.Unit, kind.Counted, kind.IsCumulative, kind.IsChange });
        builder.HasIndex(kind => new { kind.Count, kind.Unit, kind.Counted, kind.IsCumulative, kind.IsChange }).IsDescending(true, false, false, false, false);
    }
}
