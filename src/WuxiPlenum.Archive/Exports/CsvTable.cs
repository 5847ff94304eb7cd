using CsvHelper;

namespace WuxiPlenum.Archive.Exports;

/// <summary>Tables for spreadsheets and for programs, written row by row.</summary>
public static class CsvTable
{
    // A spreadsheet takes text that begins with = + - @ for a formula: it is written behind an apostrophe. By the mark at the start it knows the encoding.
    private static readonly CsvWriterOptions s_options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>A table in UTF-8, with a byte-order mark and without formulas. The stream stays open.</summary>
    public static CsvWriter Create(Stream stream) => CsvWriter.Create(stream, s_options, leaveOpen: true);

    /// <inheritdoc cref="Create(Stream)"/>
    public static CsvWriter Create(TextWriter text)
    {
        text.Write('\uFEFF'); // CsvHelper leaves it out where it does not choose the encoding
        return CsvWriter.Create(text, s_options, leaveOpen: true);
    }
}
