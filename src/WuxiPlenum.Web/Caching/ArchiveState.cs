namespace WuxiPlenum.Web.Caching;

/// <summary>What all pages are made of: while it is the same, they are.</summary>
/// <param name="Number">As <see cref="Archive.PlenumContext.StateAsync"/> tells it.</param>
/// <param name="Day">Of the portal's clock: a deadline that was open yesterday may be past.</param>
public sealed record ArchiveState(int Number, DateOnly Day);
