namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>How facts are packed to be kept: numbers seven bits a byte, of each text the place at which it came first.</summary>
internal static class PackedFacts
{
    /// <summary>To be raised with every change of what is packed or of how facts follow from the tables: facts of other versions are not read.</summary>
    public const int Version = 1;
}
