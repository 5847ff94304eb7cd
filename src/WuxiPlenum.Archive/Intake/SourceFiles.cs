namespace WuxiPlenum.Archive.Intake;

/// <summary>Reads the bytes of files one after the other, from the disk or out of an archive, which stays open while its files are read.</summary>
internal sealed class SourceFiles(ImportOptions limits) : IDisposable
{
    private string? _path;
    private ZipContents? _zip;

    public async Task<(RawFile? File, InputFailure? Failure)> ReadAsync(FoundFile file, CancellationToken cancellation)
    {
        if (file.Archive is null)
            return await RawFile.ReadAsync(file.Path, limits.MaxFileBytes, cancellation);
        if (_path != file.Archive)
        {
            _zip?.Dispose();
            (_zip, var failure) = ZipContents.Open(file.Archive, limits);
            _path = _zip is null ? null : file.Archive;
            if (_zip is null)
                return (null, failure);
        }

        return _zip!.Read(file.Entry!);
    }

    public void Dispose() => _zip?.Dispose();
}
