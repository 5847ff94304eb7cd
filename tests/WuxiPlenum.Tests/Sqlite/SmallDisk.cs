using System.Diagnostics;

namespace WuxiPlenum.Tests;

/// <summary>A disk of few megabytes in memory. Only root may mount one; else the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("plenum-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        Assert.Skip("No small disk can be mounted here (that takes Linux and root), so nothing was tested on a full or read-only one.");
        throw new InvalidOperationException("A skipped test has ended.");
    }

    /// <summary>Lets nobody write to it any more, not even root.</summary>
    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder), "The disk cannot be made read-only.");

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception) // there is no such program
        {
            return false;
        }
    }
}
