using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Tallies;

/// <summary>How many pledges of articles that are shown stand in sections on a topic.</summary>
public class PledgeTopic
{
    /// <summary>Empty for those in sections without one.</summary>
    public required string Topic { get; set; }

    public int Count { get; set; }
}

/// <summary>How many pledges of articles that are shown are due on a day.</summary>
public class PledgeDay
{
    public DateOnly Until { get; set; }
    public int Count { get; set; }
}

internal sealed class PledgeTopicConfiguration : IEntityTypeConfiguration<PledgeTopic>
{
    public void Configure(EntityTypeBuilder<PledgeTopic> builder) => builder.HasKey(topic => topic.Topic);
}

internal sealed class PledgeDayConfiguration : IEntityTypeConfiguration<PledgeDay>
{
    public void Configure(EntityTypeBuilder<PledgeDay> builder) => builder.HasKey(day => day.Until);
}
