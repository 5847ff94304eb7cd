using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.Terms;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>Set phrases, the most frequent first.</summary>
public static class TermTable
{
    private const int TermsPerQuery = 200;

    private static readonly string[] s_columns = ["Term", "Variants", "Uses", "Editions", "Address"];

    public static async Task<IResult> AnswerAsync(HttpContext context, PlenumContext archive, ArchiveMemory memory, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var input = new ListInput(context.Request.Query);
        var day = input.Edition();
        if (ApiProblem.Of(input, wording) is { } problem)
            return problem;
        var list = day is null ? await TermList.LoadAsync(archive, memory, context.RequestAborted) : await TermList.LoadAsync(archive, memory, day.Date, context.RequestAborted);
        return ListTable.Of(
            "terms",
            s_columns,
            TermsAsync(archive, list, context.RequestAborted),
            (csv, term) =>
            {
                csv.WriteField(term.Printed);
                csv.WriteField(string.Join('；', term.Variants.Skip(1)));
                csv.WriteField(term.Counted.Uses, []);
                csv.WriteField(term.Editions, []);
                csv.WriteField(site.Here(context, $"/terms/{Uri.EscapeDataString(term.Counted.Term)}"));
            },
            wording,
            context.RequestAborted);
    }

    private static async IAsyncEnumerable<ListedTerm> TermsAsync(PlenumContext archive, TermList list, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var some in list.Terms.Chunk(TermsPerQuery))
            foreach (var term in await ListedTerm.LoadAsync(archive, list, some, cancellation))
                yield return term;
    }
}
