namespace WuxiPlenum.Formats.Pdf;

internal static class PdfFormat
{
    public static FormatReading Read(byte[] bytes, FormatLimits limits) => FormatReading.Fail(SourceFormat.Pdf, FormatFailureKind.Damaged);
}
