using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Tallies;

/// <summary>How many articles name people of a name, and how much these say in them.</summary>
public class PersonName
{
    /// <summary>Empty for all who speak without being named.</summary>
    public required string Name { get; set; }

    /// <summary>People, each counted in every article.</summary>
    public int Count { get; set; }

    /// <summary>Characters.</summary>
    public int Said { get; set; }
}

internal sealed class PersonNameConfiguration : IEntityTypeConfiguration<PersonName>
{
    public void Configure(EntityTypeBuilder<PersonName> builder)
    {
        builder.HasKey(name => name.Name);
        builder.HasIndex(name => new { name.Said, name.Count, name.Name }).IsDescending(true, true, false);
    }
}
