namespace WuxiPlenum.Archive.Intake;

/// <summary>Why a file could not be taken in. The message names the file, the place in it, and the remedy.</summary>
public sealed record InputFailure(InputFailureKind Kind, string Path, string Message)
{
    internal static InputFailure Missing(string path) => new(InputFailureKind.Missing, path, Language.Choose(
        $"{path}：没有这个文件或文件夹。请检查路径的拼写。",
        $"{path}: there is no such file or folder. Check the spelling of the path."));

    internal static InputFailure NoText(string path) => new(InputFailureKind.NoText, path, Language.Choose(
        $"{path}：里面没有可导入的文件（{FileKinds.Listed}）。请把报纸文本存为 .txt 后再导入。",
        $"{path}: there is no file in it that can be imported ({FileKinds.Listed}). Save the newspaper text as .txt and import again."));

    internal static InputFailure Unreadable(string path, Exception exception) => new(InputFailureKind.Unreadable, path, Language.Choose(
        $"{path}：无法读取（{exception.Message}）。请检查文件权限。",
        $"{path}: cannot be read ({exception.Message}). Check the permissions of the file."));

    internal static InputFailure TooLarge(string path, long size, long limit) => new(InputFailureKind.TooLarge, path, Language.Choose(
        $"{path}：文件有 {size} 字节，超过上限 {limit} 字节。请拆分文件，或调大设置 Import:MaxFileBytes。",
        $"{path}: the file has {size} bytes; the limit is {limit}. Split the file, or raise the setting Import:MaxFileBytes."));

    internal static InputFailure Empty(string path) => new(InputFailureKind.Empty, path, Language.Choose(
        $"{path}：文件是空的，或只有空白。请放入报纸文本后再导入。",
        $"{path}: the file is empty, or holds blanks alone. Put the newspaper text into it and import again."));

    internal static InputFailure Binary(string path, int? offset) => new(InputFailureKind.Binary, path, Language.Choose(
        $"{path}{At("，字节 ", offset)}：这不是文本文件。请先把版面导出为纯文本（.txt）。",
        $"{path}{At(", byte ", offset)}: this is not a text file. Export the page as plain text (.txt) first."));

    internal static InputFailure Undecodable(string path, int? offset) => new(InputFailureKind.Undecodable, path, Language.Choose(
        $"{path}{At("，字节 ", offset)}：无法识别文字编码。请把文件另存为 UTF-8。",
        $"{path}{At(", byte ", offset)}: the encoding is none of UTF-8, UTF-16, UTF-32, GB18030 and Big5. Save the file as UTF-8."));

    internal static InputFailure Sidecar(string path, int line, int column, string zh, string en) => new(InputFailureKind.Sidecar, path, Language.Choose(
        $"{path}，第 {line} 行第 {column} 列：{zh}。请改正或删除这个说明文件。",
        $"{path}, line {line}, column {column}: {en}. Correct or remove this sidecar file."));

    internal static InputFailure JsonLine(string path, int line, string zh, string en) => new(InputFailureKind.JsonLine, path, Language.Choose(
        $"{path}，第 {line} 行：{zh}。请改正后再导入；这个文件没有存入任何内容。",
        $"{path}, line {line}: {en}. Correct the line and import again; nothing of this file was stored."));

    internal static InputFailure DamagedArchive(string path) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}：不是完整的 zip 文件，可能下载或复制时被截断。请重新取得这个文件。",
        $"{path}: this is no whole zip archive; it may have been cut off while it was copied. Get the file again."));

    internal static InputFailure ArchiveTooLarge(string path, string found, string setting, long limit) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}：压缩包过大（{found}，上限 {limit}），整包未读。请拆分压缩包，或调大设置 {setting}。",
        $"{path}: the archive is too large ({found}; the limit is {limit}), nothing in it was read. Split the archive, or raise the setting {setting}."));

    internal static InputFailure ArchiveBomb(string path, string entry, long compressed, long size) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}!/{entry}：{compressed} 字节要展开成 {size} 字节，像是压缩炸弹，整包未读。如确属正常，请解压后导入文件夹。",
        $"{path}!/{entry}: {compressed} bytes would unpack to {size}, like a zip bomb; nothing in the archive was read. If it is genuine, unpack it and import the folder."));

    internal static InputFailure ArchivePath(string path, string entry) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}!/{entry}：条目的路径指向压缩包之外，整包未读。请用正常的文件名重新打包。",
        $"{path}!/{entry}: the name of this entry leads out of the archive; nothing in the archive was read. Pack the files again under plain names."));

    internal static InputFailure ArchiveDuplicate(string path, string entry) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}!/{entry}：压缩包里有两个同名条目，整包未读。请重新打包。",
        $"{path}!/{entry}: the archive holds two entries of this name; nothing in it was read. Pack the files again."));

    internal static InputFailure NestedArchive(string path) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}：压缩包里的压缩包不读。请先解压，再导入其中的文件。",
        $"{path}: an archive inside an archive is not read. Unpack it first and import its files."));

    internal static InputFailure EncryptedEntry(string path) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}：条目已加密。请用密码解压后再导入。",
        $"{path}: this entry is encrypted. Unpack the archive with its password and import the files."));

    internal static InputFailure DamagedEntry(string path) => new(InputFailureKind.Archive, path, Language.Choose(
        $"{path}：条目已损坏，无法解压。请重新取得压缩包。",
        $"{path}: this entry is damaged and cannot be unpacked. Get the archive again."));

    private static string At(string label, int? offset) => offset is null ? "" : $"{label}{offset}";
}

public enum InputFailureKind
{
    Missing,
    NoText,
    Unreadable,
    TooLarge,
    Empty,
    Binary,
    Undecodable,
    Sidecar,
    Archive,
    JsonLine,

    /// <summary>A page of links, which leads to articles and holds none.</summary>
    NoArticle,

    /// <summary>A document of a format other than plain text that cannot be read.</summary>
    Format,
}
