namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>How articles are divided by their ids, so that a change makes only the block anew in which it is.</summary>
internal static class BlockMap
{
    /// <summary>Articles in a block.</summary>
    public const int Size = 1 << Bits;

    // So few that what is read of a block stays below 85,000 bytes: larger objects wait for the rarest collection of garbage.
    private const int Bits = 9;

    /// <summary>The block of an article.</summary>
    public static int Block(int article) => article >> Bits;

    /// <summary>Its place in the block.</summary>
    public static int Place(int article) => article & (Size - 1);

    /// <summary>The first id of a block.</summary>
    public static int First(int block) => block << Bits;
}
