namespace WuxiPlenum.Archive;

/// <summary>The database cannot be opened or written. The message names it and says what to do.</summary>
public sealed class ArchiveUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
