using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Figures;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>Figures, by unit and by what is counted.</summary>
public static class FigureTable
{
    private static readonly string[] s_columns =
        ["Value", "UpperValue", "Unit", "Bound", "Counted", "AsOf", "Change", "Cumulative", "Status", "Words", "Date", "Article", "Address", "Rule", "Confidence"];

    public static IResult Answer(HttpContext context, PlenumContext archive, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var input = new ListInput(context.Request.Query);
        var filter = FigureFilter.Read(input);
        if (ApiProblem.Of(input, wording) is { } problem)
            return problem;
        var figures = archive.Figures(filter);
        var rows = (filter.IsComparable ? figures.InCompany() : figures).ByUnit().AsRows(archive).AsAsyncEnumerable();
        return ListTable.Of("figures", s_columns, rows, (csv, row) => Write(csv, row, site.Here(context, row.Words.Path), wording), wording, context.RequestAborted);
    }

    private static void Write(CsvWriter csv, FigureRow row, string address, IStringLocalizer<Wording> wording)
    {
        csv.WriteField(row.Value, []);
        csv.WriteField(row.UpperValue, []);
        csv.WriteField(row.Unit);
        csv.WriteField(wording[$"Bound.{row.Bound}"].Value);
        csv.WriteField(row.Counted);
        csv.WriteField(row.AsOf);
        csv.WriteField(wording.YesNo(row.IsChange));
        csv.WriteField(wording.YesNo(row.IsCumulative));
        csv.WriteField(wording[$"Status.{row.Status}"].Value);
        csv.WriteField(row.Words.Words);
        csv.WriteField(row.Words.Date, []);
        csv.WriteField(row.Words.Headline.OnOneLine(wording["Article.Untitled"]));
        csv.WriteField(address);
        csv.WriteField(wording.Rule(row.Rule));
        csv.WriteField(row.Confidence, []);
    }
}
