using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Intake;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.Property(run => run.State).HasConversion<string>().HasDefaultValue(RunState.Finished);
        builder.HasMany(run => run.Documents).WithOne(document => document.ImportRun).OnDelete(DeleteBehavior.Restrict);
    }
}
