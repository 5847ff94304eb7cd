using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using WuxiPlenum.Newsprint.Editions;

namespace WuxiPlenum.Formats.Pdf;

/// <summary>Reads a PDF with a text layer: each page's letters, and by geometry their lines, columns, frames, headlines and articles.</summary>
internal static class PdfFormat
{
    public static FormatReading Read(byte[] bytes, FormatLimits limits)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > limits.PdfPages)
                return FormatReading.Fail(SourceFormat.Pdf, FormatFailureKind.TooManyPages, limits.PdfPages.ToString(CultureInfo.InvariantCulture), document.NumberOfPages);
            var pages = new List<SourcePage>();
            var notes = new List<FormatNote>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                var page = document.GetPage(number);
                if (page.Letters.Count > limits.PdfLetters)
                    return FormatReading.Fail(SourceFormat.Pdf, FormatFailureKind.TooManyLetters, limits.PdfLetters.ToString(CultureInfo.InvariantCulture), page.Letters.Count);
                if (PdfPage.Read(page) is { } read) pages.Add(read);
                else notes.Add(new FormatNote(FormatNoteKind.PageWithoutText, "", number));
            }

            return pages.Count == 0 ? FormatReading.Fail(SourceFormat.Pdf, FormatFailureKind.NoText) : new FormatReading(SourceFormat.Pdf, [.. pages], [.. notes]);
        }
        catch (PdfDocumentEncryptedException)
        {
            return FormatReading.Fail(SourceFormat.Pdf, FormatFailureKind.Encrypted);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // PdfPig has no one exception for broken files: whatever it throws is about this file, and is told.
            return FormatReading.Fail(SourceFormat.Pdf, FormatFailureKind.Damaged, exception.Message);
        }
    }
}
