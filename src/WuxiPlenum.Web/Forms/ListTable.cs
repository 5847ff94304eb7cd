using CsvHelper;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Forms;

/// <summary>A list as a table for a spreadsheet, in the language of the interface, written as it is read.</summary>
public static class ListTable
{
    /// <param name="name">Of the file, without extension.</param>
    /// <param name="columns">Their names in the wording, under <c>Column.</c>.</param>
    /// <param name="write">Writes the fields of a row.</param>
    public static IResult Of<T>(
        string name, IEnumerable<string> columns, IAsyncEnumerable<T> rows, Action<CsvWriter, T> write, IStringLocalizer<Wording> wording, CancellationToken cancellation) => Results.Stream(
        async stream =>
        {
            await using var csv = CsvTable.Create(stream);
            await csv.WriteRecordAsync([.. columns.Select(column => wording[$"Column.{column}"].Value)], cancellation);
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                write(csv, row);
                await csv.EndRecordAsync(cancellation);
            }
        },
        $"{PageForm.Csv.MediaType}; charset=utf-8",
        $"{name}.{PageForm.Csv.Extension}");

    public static string? YesNo(this IStringLocalizer<Wording> wording, bool? value) => value is { } known ? wording[known ? "Column.Yes" : "Column.No"].Value : null;
}
