using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Api;

/// <summary>What went wrong, as problem details (RFC 9457), in the language of the request.</summary>
public static class ApiProblem
{
    private static readonly int[] s_explained = [400, 404, 405, 410, 414, 429, 500, 503, 504];

    public static ProblemHttpResult Of(int status, IStringLocalizer<Wording> wording)
    {
        var said = s_explained.Contains(status) ? status : status >= 500 ? 500 : 400;
        // All other types are known to ASP.NET Core.
        var type = status == StatusCodes.Status429TooManyRequests ? "https://tools.ietf.org/html/rfc6585#section-4" : null;
        return TypedResults.Problem(statusCode: status, type: type, title: wording[$"Problem.{said}.Title"], detail: wording[$"Problem.{said}.Text"]);
    }

    /// <summary>The first part of an address that was not understood; null when all were. A page shows all and says so; a program that asked for less than all would not notice.</summary>
    public static ProblemHttpResult? Of(ListInput input, IStringLocalizer<Wording> wording) => input.Refused is [var part, ..] ? Of(part, wording) : null;

    /// <summary>A parameter that was not understood.</summary>
    public static ProblemHttpResult Of(RefusedPart part, IStringLocalizer<Wording> wording) =>
        OfParameter(part.Name, wording["Problem.400.Title"], wording["Problem.Parameter", part.Name, part.Value]);

    /// <param name="parameter">Its name in the address.</param>
    public static ProblemHttpResult OfParameter(string parameter, string title, string detail) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, title: title, detail: detail, extensions: new Dictionary<string, object?> { ["parameter"] = parameter });

    /// <summary>Writes what a status means that came without a body.</summary>
    public static Task WriteAsync(HttpContext context) =>
        Of(context.Response.StatusCode, context.RequestServices.GetRequiredService<IStringLocalizer<Wording>>()).ExecuteAsync(context);
}
