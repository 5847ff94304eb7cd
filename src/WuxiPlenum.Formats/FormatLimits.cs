namespace WuxiPlenum.Formats;

/// <summary>How large a document may be, so that a hostile one costs little.</summary>
/// <param name="HtmlBytes">The largest HTML file that is parsed, in bytes.</param>
/// <param name="HtmlElements">The most elements that parsing it may create: broken markup can multiply them.</param>
/// <param name="PdfPages">The most pages of a PDF.</param>
/// <param name="PdfLetters">The most letters on one page of a PDF.</param>
public sealed record FormatLimits(long HtmlBytes = 16 * 1024 * 1024, int HtmlElements = 1_000_000, int PdfPages = 400, int PdfLetters = 200_000)
{
    public static FormatLimits Default { get; } = new();
}
