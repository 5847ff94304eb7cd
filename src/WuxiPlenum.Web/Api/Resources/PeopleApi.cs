using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Pages.People;
using WuxiPlenum.Web.Pages.Pledges;

namespace WuxiPlenum.Web.Api.Resources;

/// <summary><c>/people</c>: whom the coverage names, and what one of them says.</summary>
internal static class PeopleApi
{
    private const string Tag = "People";
    private const int MostPledges = 50, MostMentions = 40;

    private static readonly Keyset<ArticleSpeech> s_latestFirst = new Keyset<ArticleSpeech>("said")
        .By(speech => speech.Article.Edition.Date == null ? 1 : 0)
        .By(speech => speech.Article.Edition.Date ?? DateOnly.MinValue, descending: true)
        .By(speech => speech.ArticleId)
        .By(speech => speech.Ordinal);

    public static ApiRoutes MapPeople(this ApiRoutes routes) => routes
        .GetAndForm("/people", ListAsync, new("listPeople", Tag, "List people", "Everyone whom the coverage names, those who say most first. `total` and `limit` count names: people who share one come together.",
            ApiParameters.NamePart, ApiParameters.Topic, ApiParameters.Organisation, ApiParameters.Limit, ApiParameters.Cursor))
        .GetAndForm("/people/{name}", OneAsync, new("getPerson", Tag, "Get a person", "A person's offices by edition, mentions, pledges, and all that the person says, the latest first.", ApiParameters.Limit, ApiParameters.Cursor));

    private static async Task<Results<ApiAnswer<ListAnswer<PersonSummary>>, ProblemHttpResult>> ListAsync(ApiRequest request, PlenumContext archive, CancellationToken cancellation)
    {
        var page = PositionPage.Read(request.Input, "people"); // the order is one of sums: all are counted whatever is asked for
        var filter = PeopleFilter.Read(request.Input);
        if (request.Refusal is { } refusal)
            return refusal;
        var names = await archive.Names(filter).Skip(page.Start).Take(page.Limit).ToListAsync(cancellation);
        var found = await archive.PeopleOfNamesAsync(names, cancellation);
        var total = await archive.CountNamesAsync(filter, cancellation);
        return request.List<PersonSummary>(
            total, [.. found.Where(filter.Allows).OrderBy(person => names.IndexOf(person.Name)).ThenBy(person => person.Number).Select(person => PersonSummary.Of(person, request.Links))], page.Next(total));
    }

    private static async Task<Results<ApiAnswer<PersonAnswer>, ProblemHttpResult>> OneAsync(string name, ApiRequest request, PlenumContext archive, TimeProvider clock, CancellationToken cancellation)
    {
        var page = request.Input.Page(s_latestFirst);
        if (request.Refusal is { } refusal)
            return refusal;
        var (person, namesakes) = await archive.FindPersonAsync(name, cancellation);
        if (person is null)
            return request.Problem(StatusCodes.Status404NotFound);
        var speeches = archive.SpeechesOf(person);
        var said = await SaidPassage.LoadAsync(page.Of(speeches), archive, cancellation);
        var pledges = await archive.PledgesOf(person, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).Take(MostPledges).RowsAsync(archive, cancellation);
        var mentions = await archive.MentionsOfAsync(person, MostMentions, cancellation);
        var (links, next) = (request.Links, request.Next(await page.NextAsync(speeches, cancellation)));
        return new ApiAnswer<PersonAnswer>(
            new PersonAnswer(
                PersonSummary.Of(person, links),
                [.. namesakes.Select(other => PersonSummary.Of(other, links))],
                person.OfficesByEdition,
                mentions.ConvertAll(mention => new MentionAnswer(links.Article(mention.Slug, mention.Headline.Text, mention.Date), [.. mention.Paragraphs], mention.Rule, mention.Confidence)),
                [.. pledges.Select(row => PledgeAnswer.Of(row, person.Id, links))],
                await speeches.CountAsync(cancellation),
                [.. said.Select(passage => new SaidAnswer(passage.Kind, [.. passage.Words.Select(words => QuoteAnswer.Of(words, links))], passage.Attribution, passage.Rule, passage.Confidence))],
                next),
            next);
    }
}
