using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// A block of <see cref="ArticleFacts"/> as it was after a change: a program that begins reads these, and of the articles only those that
/// have changed since. They follow from the other tables and are written now and then (<see cref="FactsShelf"/>), all in one transaction, so that the latest
/// <see cref="LastChange"/> of any holds for all.
/// </summary>
public class FactsBlock
{
    /// <summary>Its number; see <see cref="BlockMap"/>.</summary>
    public int Number { get; set; }

    /// <summary>The state of the archive for which it was written; see <see cref="PlenumContext.StateAsync"/>.</summary>
    public int LastChange { get; set; }

    /// <summary>The <see cref="PackedFacts.Version"/> that wrote it.</summary>
    public int Version { get; set; }

    public required byte[] Packed { get; set; }
}

internal sealed class FactsBlockConfiguration : IEntityTypeConfiguration<FactsBlock>
{
    public void Configure(EntityTypeBuilder<FactsBlock> builder)
    {
        builder.ToTable("FactsBlocks").HasKey(block => block.Number);
        builder.Property(block => block.Number).ValueGeneratedNever();
    }
}
