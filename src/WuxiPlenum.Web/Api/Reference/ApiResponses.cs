using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace WuxiPlenum.Web.Api.Reference;

/// <summary>What an operation may answer but what was asked for.</summary>
internal static class ApiResponses
{
    /// <summary>Of the schema, among the components.</summary>
    public const string ProblemName = "Problem";

    public static IEnumerable<(string Status, IOpenApiResponse Response)> Of(ApiOperation operation, OpenApiDocument document, bool hasPath)
    {
        yield return ("304", new OpenApiResponse { Description = "It is still what `If-None-Match` names." });
        if (operation.Parameters.Length > 0)
            yield return ("400", OfProblem(document, 400, "A parameter was not understood; `parameter` names it.", operation.Parameters[0].Name));
        if (hasPath)
            yield return ("404", OfProblem(document, 404, "There is nothing of that name."));
        if (operation.IsOfArticle)
        {
            yield return ("308", new OpenApiResponse { Description = "The article is now part of another one: `Location` is its address." });
            yield return ("410", OfProblem(document, 410, "The article was withdrawn."));
        }

        yield return ("429", OfProblem(document, 429, "Too many requests: `Retry-After` says for how many seconds to wait."));
        yield return ("500", OfProblem(document, 500, "Something went wrong on the server."));
        yield return ("504", OfProblem(document, 504, "It took longer than an answer may take. Ask for less, or later."));
    }

    private static OpenApiResponse OfProblem(OpenApiDocument document, int status, string description, string? parameter = null) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemName, document), Example = Example(status, description, parameter) } },
    };

    public static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri", Description = "What kind of problem it is." },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "In a few words, in the language of the request." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The status of the answer." },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What can be done about it." },
            ["requestId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The number of the request, as in the header `X-Request-Id`; tell it when you ask about the problem." },
            ["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The parameter that was not understood." },
        },
    };

    private static JsonObject Example(int status, string description, string? parameter)
    {
        var example = new JsonObject { ["type"] = "https://tools.ietf.org/html/rfc9110#section-15", ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), ["status"] = status, ["detail"] = description };
        if (parameter is not null)
            example["parameter"] = parameter;
        return example;
    }
}
