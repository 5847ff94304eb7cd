namespace WuxiPlenum.Archive;

/// <summary>The database cannot be opened or written. The message names it and says what to do.</summary>
public sealed class ArchiveUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether what is stored is damaged, and not only out of reach.</summary>
    public bool IsDamage { get; init; }
}
