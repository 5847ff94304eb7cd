using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>
/// The pages in a zip archive, addressed as <c>archive.zip!/folder/page.txt</c>. Nothing is ever unpacked to the disk. An archive
/// whose directory is hostile or too large is refused as a whole before anything in it is read; an entry that is damaged fails alone.
/// </summary>
internal sealed class ZipContents : IDisposable
{
    // Text shrinks to a tenth, a very dull one to a fiftieth; what claims to grow two hundred times is made to do harm.
    private const long BombSize = 1 << 20;
    private const long BombRatio = 200;

    private static readonly Encoding s_utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding s_gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private readonly string _path;
    private readonly ZipArchive _zip;
    private readonly ImportOptions _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private ZipContents(string path, ZipArchive zip, ImportOptions limits, Dictionary<string, ZipArchiveEntry> entries) =>
        (_path, _zip, _limits, _entries) = (path, zip, limits, entries);

    /// <summary>The names of the files to be imported, in ordinal order. Archives inside the archive are among them: they fail when they are read.</summary>
    public IEnumerable<string> Names => _entries.Keys.Where(FileKinds.IsPage).Order(StringComparer.Ordinal);

    /// <summary>Opens an archive and examines its directory.</summary>
    public static (ZipContents? Zip, InputFailure? Failure) Open(string path, ImportOptions limits)
    {
        ZipArchive? zip = null;
        try
        {
            // Latin-1 keeps the bytes of names that are not marked as UTF-8.
            zip = ZipFile.Open(path, ZipArchiveMode.Read, Encoding.Latin1);
            var entries = new Dictionary<string, ZipArchiveEntry>();
            var failure = zip.Entries.Count > limits.MaxArchiveEntries
                ? InputFailure.ArchiveTooLarge(path, $"{zip.Entries.Count}", "Import:MaxArchiveEntries", limits.MaxArchiveEntries)
                : zip.Entries.Select(entry => Take(path, entry, entries)).FirstOrDefault(refused => refused is not null);
            var size = failure is null ? entries.Values.Sum(entry => (decimal)entry.Length) : 0;
            if (size > limits.MaxArchiveBytes)
                failure = InputFailure.ArchiveTooLarge(path, $"{size}", "Import:MaxArchiveBytes", limits.MaxArchiveBytes);
            if (failure is null)
                return (new ZipContents(path, zip, limits, entries), null);
            zip.Dispose();
            return (null, failure);
        }
        catch (InvalidDataException)
        {
            zip?.Dispose();
            return (null, InputFailure.DamagedArchive(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            zip?.Dispose();
            return (null, InputFailure.Unreadable(path, exception));
        }
    }

    /// <summary>Reads a file and its sidecars out of the archive.</summary>
    public (RawFile? File, InputFailure? Failure) Read(string name)
    {
        var path = PathOf(name);
        if (FileKinds.IsArchive(name))
            return (null, InputFailure.NestedArchive(path));
        if (!TryRead(name, out var bytes, out var failure))
            return (null, failure);
        var (own, ownFailure) = ReadSidecar(Sidecar.PathFor(name));
        if (own is null)
            return (null, ownFailure);
        var (folder, folderFailure) = ReadSidecar(Sidecar.PathForFolder(name).Replace('\\', '/'));
        return folder is null ? (null, folderFailure) : (new RawFile(path, bytes, own, folder), null);
    }

    public string PathOf(string name) => $"{RawFile.Normalize(_path)}!/{name}";

    public void Dispose() => _zip.Dispose();

    /// <summary>Takes note of an entry; says why when it makes the whole archive unacceptable.</summary>
    private static InputFailure? Take(string path, ZipArchiveEntry entry, Dictionary<string, ZipArchiveEntry> entries)
    {
        var name = NameOf(entry).Replace('\\', '/');
        if (name.StartsWith('/') || name is [_, ':', ..] || name.Any(char.IsControl) || name.Split('/').Contains(".."))
            return InputFailure.ArchivePath(path, name);
        if (name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal))
            return null;
        if (entry.Length > BombSize && entry.Length / Math.Max(1, entry.CompressedLength) > BombRatio)
            return InputFailure.ArchiveBomb(path, name, entry.CompressedLength, entry.Length);
        return entries.TryAdd(name, entry) ? null : InputFailure.ArchiveDuplicate(path, name);
    }

    private (PageHints?, InputFailure?) ReadSidecar(string name) =>
        !_entries.ContainsKey(name) ? (PageHints.None, null)
        : TryRead(name, out var bytes, out var failure) ? Sidecar.Parse(PathOf(name), bytes)
        : (null, failure);

    private bool TryRead(string name, out byte[] bytes, out InputFailure? failure)
    {
        var (entry, path) = (_entries[name], PathOf(name));
        bytes = [];
        failure = entry.IsEncrypted ? InputFailure.EncryptedEntry(path)
            : entry.Length > _limits.MaxFileBytes ? InputFailure.TooLarge(path, entry.Length, _limits.MaxFileBytes)
            : null;
        if (failure is not null)
            return false;
        try
        {
            using var stream = entry.Open();
            var buffer = new byte[entry.Length + 1]; // room for one byte more than the directory declares
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            bytes = buffer[..Math.Min(length, (int)entry.Length)];
            if (length != entry.Length || Crc32.HashToUInt32(bytes) != entry.Crc32)
                failure = InputFailure.DamagedEntry(path);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            failure = InputFailure.DamagedEntry(path);
        }

        return failure is null;
    }

    // Windows in China writes names in GBK and marks nothing.
    private static string NameOf(ZipArchiveEntry entry)
    {
        if (entry.FullName.All(char.IsAscii) || entry.FullName.Any(c => c > '\u00ff'))
            return entry.FullName;
        var bytes = Encoding.Latin1.GetBytes(entry.FullName);
        foreach (var encoding in new[] { s_utf8, s_gb18030 })
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // Not in this encoding; the next one is tried.
            }
        }

        return entry.FullName;
    }
}
