using CsvHelper;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>Pledges as a table for a spreadsheet: a row for each number of each, written as it is read.</summary>
public static class PledgeTable
{
    private static readonly string[] s_columns =
        ["Who", "Office", "Organisation", "What", "Value", "UpperValue", "Unit", "Bound", "Change", "Deadline", "Until", "Inferred", "Words", "Topic", "Date", "Newspaper", "Article", "Address", "Rule", "Confidence"];

    public static async Task WriteAsync(IAsyncEnumerable<PledgeRow> rows, Stream stream, PledgeAddresses addresses, IStringLocalizer<Wording> wording, CancellationToken cancellation)
    {
        await using var csv = CsvTable.Create(stream);
        await csv.WriteRecordAsync([.. s_columns.Select(column => wording[$"Column.{column}"].Value)], cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            foreach (var figure in row.Figures.Cast<PledgedFigure?>().DefaultIfEmpty())
            {
                Write(csv, row, figure, addresses, wording);
                await csv.EndRecordAsync(cancellation);
            }
        }
    }

    private static void Write(CsvWriter csv, PledgeRow row, PledgedFigure? figure, PledgeAddresses addresses, IStringLocalizer<Wording> wording)
    {
        string? YesNo(bool? value) => value is { } known ? wording[known ? "Column.Yes" : "Column.No"].Value : null;
        csv.WriteField(row.Who);
        csv.WriteField(row.OfficesInLine());
        csv.WriteField(row.OrganisationOfAny);
        csv.WriteField(row.What);
        csv.WriteField(figure?.Value, []);
        csv.WriteField(figure?.UpperValue, []);
        csv.WriteField(figure?.Unit);
        csv.WriteField(figure is null ? null : wording[$"Bound.{figure.Bound}"].Value);
        csv.WriteField(YesNo(figure?.IsChange));
        csv.WriteField(row.Deadline);
        csv.WriteField(row.Until, []);
        csv.WriteField(YesNo(row.Until is null ? null : row.IsInferred));
        csv.WriteField(row.Words.Words);
        csv.WriteField(row.TopicName());
        csv.WriteField(row.Words.Date, []);
        csv.WriteField(row.Newspaper);
        csv.WriteField(row.Words.Headline.OnOneLine(wording["Article.Untitled"]));
        csv.WriteField(addresses.Paragraph(row));
        csv.WriteField(wording.Rule(row.Rule));
        csv.WriteField(row.Confidence, []);
    }
}
