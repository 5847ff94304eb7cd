using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Api.Answers;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Api;

/// <summary>A request of the API: what it asks for, read with care, and how it is answered.</summary>
public sealed class ApiRequest(HttpContext context)
{
    public HttpContext Context => context;

    public ListInput Input { get; } = new(context.Request.Query);

    public ApiLinks Links { get; } = new(context.Request.PathBase);

    public IStringLocalizer<Wording> Wording { get; } = context.RequestServices.GetRequiredService<IStringLocalizer<Wording>>();

    /// <summary>How a handler of a route gets it.</summary>
    public static ValueTask<ApiRequest?> BindAsync(HttpContext context) => ValueTask.FromResult<ApiRequest?>(new ApiRequest(context));

    public ProblemHttpResult Problem(int status) => ApiProblem.Of(status, Wording);

    /// <summary>What of the address was not understood; null when all was. A program that got all instead of a part would not notice.</summary>
    public ProblemHttpResult? Refusal => Input.Refused is [var part, ..] ? ApiProblem.Of(part, Wording) : null;

    public ApiAnswer<T> Answer<T>(T value) => new(value);

    /// <summary>A part of a list.</summary>
    public ApiAnswer<ListAnswer<T>> List<T>(int total, IReadOnlyList<T> items, Cursor? next)
    {
        var address = Next(next);
        return new(new ListAnswer<T>(total, items, address), address);
    }

    /// <summary>The address of the next part; null when there is none.</summary>
    public string? Next(Cursor? next) => next is null ? null : With(ListPage.CursorPart, next.ToString());

    /// <summary>The address that was asked for, with the parameters that it understands and one of them changed.</summary>
    public string With(string parameter, string value)
    {
        var request = context.Request;
        var known = context.GetEndpoint()!.Metadata.GetRequiredMetadata<ApiOperation>().Parameters
            .Select(known => known.Name)
            .Where(name => name != parameter && !string.IsNullOrWhiteSpace(request.Query[name]))
            .Select(name => KeyValuePair.Create(name, (string?)request.Query[name].ToString()));
        return $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{QueryString.Create(known.Append(KeyValuePair.Create(parameter, (string?)value)))}";
    }
}
