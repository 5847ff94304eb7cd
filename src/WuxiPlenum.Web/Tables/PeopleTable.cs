using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Api;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Pages.People;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Tables;

/// <summary>People with a name, by name, those who say most first.</summary>
public static class PeopleTable
{
    /// <summary>So many names are looked up at once: a name is that of many articles.</summary>
    private const int NamesPerQuery = 40;

    private static readonly string[] s_columns = ["Name", "Office", "Organisation", "Said", "Editions", "Articles", "Address"];

    public static IResult Answer(HttpContext context, PlenumContext archive, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        var input = new ListInput(context.Request.Query);
        var filter = PeopleFilter.Read(input);
        if (ApiProblem.Of(input, wording) is { } problem)
            return problem;
        return ListTable.Of(
            "people",
            s_columns,
            PeopleAsync(archive, filter, context.RequestAborted),
            (csv, person) =>
            {
                csv.WriteField(person.Name);
                csv.WriteField(string.Join(" · ", person.LatestOffices));
                csv.WriteField(person.Organisation);
                csv.WriteField(person.Said, []);
                csv.WriteField(person.Editions, []);
                csv.WriteField(person.Articles, []);
                csv.WriteField(site.Here(context, person.Path()));
            },
            wording,
            context.RequestAborted);
    }

    private static async IAsyncEnumerable<PersonOfCoverage> PeopleAsync(PlenumContext archive, PeopleFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var names = await archive.Names(filter).ToListAsync(cancellation);
        foreach (var some in names.Chunk(NamesPerQuery))
        {
            var people = (await archive.PeopleOfNamesAsync(some, cancellation)).Where(filter.Allows).ToLookup(person => person.Name);
            foreach (var person in some.SelectMany(name => people[name]))
                yield return person;
        }
    }
}
