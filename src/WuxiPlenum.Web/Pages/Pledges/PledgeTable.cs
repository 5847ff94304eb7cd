using CsvHelper;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Pledges;

/// <summary>Pledges as a table for a spreadsheet: a row for each number of each, written as it is read.</summary>
public static class PledgeTable
{
    private static readonly string[] s_columns =
        ["Who", "Office", "Organisation", "What", "Value", "UpperValue", "Unit", "Bound", "Change", "Deadline", "Until", "Inferred", "Words", "Topic", "Date", "Newspaper", "Article", "Address", "Rule", "Confidence"];

    public static IResult Answer(IAsyncEnumerable<PledgeRow> rows, PledgeAddresses addresses, IStringLocalizer<Wording> wording, CancellationToken cancellation) => ListTable.Of(
        "pledges",
        s_columns,
        rows.SelectMany(row => row.Figures.Cast<PledgedFigure?>().DefaultIfEmpty(), (row, figure) => (Row: row, Figure: figure)),
        (csv, each) => Write(csv, each.Row, each.Figure, addresses, wording),
        wording,
        cancellation);

    private static void Write(CsvWriter csv, PledgeRow row, PledgedFigure? figure, PledgeAddresses addresses, IStringLocalizer<Wording> wording)
    {
        csv.WriteField(row.Who);
        csv.WriteField(row.OfficesInLine());
        csv.WriteField(row.OrganisationOfAny);
        csv.WriteField(row.What);
        csv.WriteField(figure?.Value, []);
        csv.WriteField(figure?.UpperValue, []);
        csv.WriteField(figure?.Unit);
        csv.WriteField(figure is null ? null : wording[$"Bound.{figure.Bound}"].Value);
        csv.WriteField(wording.YesNo(figure?.IsChange));
        csv.WriteField(row.Deadline);
        csv.WriteField(row.Until, []);
        csv.WriteField(wording.YesNo(row.Until is null ? null : row.IsInferred));
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
