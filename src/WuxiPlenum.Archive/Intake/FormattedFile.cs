using WuxiPlenum.Formats;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>A source file of any format, read into pages, with what its sidecars say.</summary>
public sealed record FormattedFile(FormatReading Reading, PageHints Sidecars)
{
    /// <summary>Reads a file and its sidecars from the disk.</summary>
    public static async Task<(FormattedFile? File, InputFailure? Failure)> ReadAsync(string path, ImportOptions limits, CancellationToken cancellation)
    {
        var (raw, failure) = await RawFile.ReadAsync(path, limits.MaxFileBytes, cancellation);
        return raw is null ? (null, failure) : Open(raw, limits);
    }

    /// <summary>Turns the bytes of a file into the pages that they hold.</summary>
    internal static (FormattedFile? File, InputFailure? Failure) Open(RawFile file, ImportOptions limits)
    {
        var reading = PageFormat.Read(file.Bytes, file.Path, limits.OfFormats());
        return reading.Failure is { } failure
            ? (null, FormatMessages.Explain(file.Path, failure))
            : (new FormattedFile(reading, file.Own.Or(file.Folder)), null);
    }
}
