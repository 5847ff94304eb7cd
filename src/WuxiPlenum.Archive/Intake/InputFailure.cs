namespace WuxiPlenum.Archive.Intake;

/// <summary>Why a file could not be taken in. The message names the file, the place in it, and the remedy.</summary>
public sealed record InputFailure(InputFailureKind Kind, string Path, string Message)
{
    internal static InputFailure Missing(string path) => new(InputFailureKind.Missing, path, Language.Choose(
        $"{path}：没有这个文件或文件夹。请检查路径的拼写。",
        $"{path}: there is no such file or folder. Check the spelling of the path."));

    internal static InputFailure NoText(string path) => new(InputFailureKind.NoText, path, Language.Choose(
        $"{path}：文件夹里没有 .txt 文件。请把报纸文本存为 .txt 后再导入。",
        $"{path}: the folder holds no .txt file. Save the newspaper text as .txt and import again."));

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

    /// <summary>A document of a format other than plain text that cannot be read.</summary>
    Format,
}
