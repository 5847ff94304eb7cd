using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WuxiPlenum.Archive.Articles;

internal sealed class WithdrawnAddressConfiguration : IEntityTypeConfiguration<WithdrawnAddress>
{
    public void Configure(EntityTypeBuilder<WithdrawnAddress> builder) => builder.HasKey(address => address.Slug);
}
