using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A source file of any format, read into pages, with what its sidecar says.</summary>
public sealed record FormattedFile(FormatReading Reading, PageHints Sidecar)
{
    /// <summary>Reads a file and its sidecar.</summary>
    /// <param name="maxBytes">The largest file that is read.</param>
    public static async Task<(FormattedFile? File, InputFailure? Failure)> ReadAsync(string path, long maxBytes, FormatLimits limits, CancellationToken cancellation)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists) return (null, InputFailure.Missing(path));
            if (info.Length > maxBytes) return (null, InputFailure.TooLarge(path, info.Length, maxBytes));
            var reading = PageFormat.Read(await File.ReadAllBytesAsync(path, cancellation), path, limits);
            if (reading.Failure is { } failure) return (null, FormatMessages.Explain(path, reading.Format, failure));
            var sidecar = Intake.Sidecar.PathFor(path);
            if (!File.Exists(sidecar)) return (new FormattedFile(reading, PageHints.None), null);
            var (hints, wrong) = Intake.Sidecar.Parse(sidecar, await File.ReadAllBytesAsync(sidecar, cancellation));
            return hints is null ? (null, wrong) : (new FormattedFile(reading, hints), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, InputFailure.Unreadable(path, exception));
        }
    }
}
