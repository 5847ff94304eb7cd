namespace WuxiPlenum.Archive.Backups;

/// <summary>How far a backup is: in pages or rows, while it is verified in documents or articles.</summary>
public readonly record struct BackupProgress(BackupStage Stage, int Done, int Total);

public enum BackupStage
{
    Copying,
    Verifying,
}

/// <summary>What became of a backup.</summary>
/// <param name="Bytes">How large the file is.</param>
/// <param name="Check">What the check of the copy has found; what is wrong in it was wrong in the archive.</param>
public sealed record BackupResult(long Bytes, Checks.CheckReport Check);
