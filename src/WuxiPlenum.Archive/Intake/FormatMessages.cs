using WuxiPlenum.Formats;
using WuxiPlenum.Formats.Markdown;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Says in the language of the interface why a document cannot be read, or what a user should know of it.</summary>
public static class FormatMessages
{
    /// <summary>The failure with the file, the place and the remedy.</summary>
    public static InputFailure Explain(string path, FormatFailure failure) => failure.Kind switch
    {
        FormatFailureKind.Empty => InputFailure.Empty(path),
        FormatFailureKind.Binary => InputFailure.Binary(path, (int?)failure.Place),
        FormatFailureKind.Undecodable => InputFailure.Undecodable(path, (int?)failure.Place),
        FormatFailureKind.TooLarge => OverLimit(path, "字节", "bytes", failure, "Import:MaxHtmlBytes"),
        FormatFailureKind.TooManyElements => OverLimit(path, "个元素", "elements", failure, "Import:MaxHtmlElements"),
        FormatFailureKind.TooManyPages => OverLimit(path, "页", "pages", failure, "Import:MaxPdfPages"),
        FormatFailureKind.TooManyLetters => OverLimit(path, "字（一页）", "letters on one page", failure, "Import:MaxPdfLetters"),
        FormatFailureKind.NoArticle => new(InputFailureKind.NoArticle, path, Language.Choose(
            $"{path}：这是导航页或目录页，没有文章。请改选文章页。",
            $"{path}: an index or navigation page without an article. Choose the pages of the articles.")),
        FormatFailureKind.FrontMatter => Of(path,
            $"{path}，第 {failure.Place} 行：文件头有误（{failure.Detail}）。日期应写成 2023-12-28 的样子，其余为“键: 值”。",
            $"{path}, line {failure.Place}: the front matter is malformed ({failure.Detail}). Dates are written like 2023-12-28, the rest as \"key: value\"."),
        FormatFailureKind.Encrypted => Of(path,
            $"{path}：PDF 有密码。请去掉密码后再导入。",
            $"{path}: the PDF needs a password. Remove it and import again."),
        FormatFailureKind.NoText => Of(path,
            $"{path}：PDF 没有文字层，大概是扫描件。请先做文字识别（OCR）。",
            $"{path}: the PDF has no text layer; it is probably a scan. Run OCR on it first."),
        _ => Of(path,
            $"{path}：文件已损坏（{failure.Detail}）。请重新取得这个文件。",
            $"{path}: the file is damaged ({failure.Detail}). Get the file once more."),
    };

    /// <summary>A note on a document that was read.</summary>
    public static string Explain(string path, FormatNote note) => note.Kind switch
    {
        FormatNoteKind.LeftOut => Language.Choose($"{path}：略去导航、广告等 {note.Count} 字。", $"{path}: {note.Count} characters of navigation and advertising were left out."),
        FormatNoteKind.UnknownKey => Language.Choose(
            $"{path}，第 {note.Count} 行：不认识的键 “{note.Detail}”，可用的键：{string.Join("、", FrontMatterKeys.All)}。",
            $"{path}, line {note.Count}: the key \"{note.Detail}\" is unknown; the keys are {string.Join(", ", FrontMatterKeys.All)}."),
        FormatNoteKind.PageWithoutText => Language.Choose($"{path}：第 {note.Count} 页没有文字层，已略过。", $"{path}: page {note.Count} has no text layer and was skipped."),
        _ => Language.Choose($"{path}：文件自称是 {note.Detail} 编码，其实不是。", $"{path}: the file says that it is in {note.Detail}, but it is not."),
    };

    private static InputFailure OverLimit(string path, string unit, string unitInEnglish, FormatFailure failure, string setting) => Of(path,
        $"{path}：超过上限 {failure.Detail} {unit}。请拆分文件，或调大设置 {setting}。",
        $"{path}: more than {failure.Detail} {unitInEnglish}, the limit. Split the file, or raise the setting {setting}.");

    private static InputFailure Of(string path, string zh, string en) => new(InputFailureKind.Format, path, Language.Choose(zh, en));
}
