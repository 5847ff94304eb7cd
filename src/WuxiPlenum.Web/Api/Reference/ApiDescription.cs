using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WuxiPlenum.Web.Api.Reference;

/// <summary>The OpenAPI 3.1 description of the API, which its reference page and generated clients are made of.</summary>
public static class ApiDescription
{
    /// <summary>Of the document, and the version of the API.</summary>
    public const string Name = "v1";

    private const string Text =
        """
        Everything that WuxiPlenum shows of the plenary coverage of a newspaper, as data: articles as they were rebuilt from the printed pages, what they say, and where it stands. The articles are Chinese; below `/en` labels and messages are English.

        The API grows by addition alone: fields, parameters, values of an enumeration and operations may be added, none of version 1 is taken away or means something else later. Read leniently: ignore what you do not know.

        Lists come in parts. `next` (and the header `Link` with `rel="next"`) is the address of the next part, null at the end; `cursor` is opaque. Every answer has a strong `ETag`: send it back in `If-None-Match`, and what has not changed is answered with 304. `RateLimit` says how many requests are left in this minute; after too many, 429 with `Retry-After`. No key is needed, and scripts of any site may read. All errors are problem details (RFC 9457).
        """;

    private static readonly (string Name, string Text)[] s_tags =
    [
        ("Editions", "One day's paper."),
        ("Articles", "Articles as they were rebuilt, their text, and the source that they were rebuilt from."),
        ("Topics", "What is said on one theme."),
        ("People", "Whom the coverage names, and what they say."),
        ("Pledges", "What somebody says will be done, and by when."),
        ("Figures", "Quantities, normalised."),
        ("Terms", "Set phrases and where they are used."),
        ("Tasks", "The tasks that a meeting sets, and what covers them."),
        ("Shared passages", "What articles have in common word for word, or nearly."),
        ("Search", "Full-text search with facets and passages."),
    ];

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
        options.AddOperationTransformer(DescribeAsync);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "WuxiPlenum API", Version = "1.0.0", Summary = "Newspaper coverage of a plenary meeting, as data", Description = Text };
            // Below the document's own site, whatever proxy it was asked for through.
            document.Servers = [.. (document.Servers ?? []).Select(server => new OpenApiServer { Url = Path(server.Url) }).DefaultIfEmpty(new OpenApiServer { Url = "/" })];
            document.Security = [[]]; // no key is needed
            document.AddComponent(ApiResponses.ProblemName, ApiResponses.ProblemSchema());
            document.Tags = new HashSet<OpenApiTag>(s_tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Text }));
            return Task.CompletedTask;
        });
    }

    private static string Path(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var given) && given.AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? path : "/";

    private static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var about = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Single();
        foreach (var inPath in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            (inPath.Description, inPath.Example) = PathParameters.Of(inPath.Name!);
        operation.Parameters = [.. operation.Parameters ?? [], .. about.Parameters.Select(Parameter)];
        var ok = operation.Responses!["200"];
        ok.Description = "The answer.";
        ok.Content!["application/json"].Example = ApiExamples.Of(about.Id);
        foreach (var (status, text) in ApiResponses.Of(about, context.Document!, operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Path)))
            operation.Responses[status] = text;
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(ApiParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Schema = parameter.Schema,
        Example = parameter.Example.Length == 0 ? null : parameter.Schema.Type == JsonSchemaType.Integer ? JsonNode.Parse(parameter.Example) : JsonValue.Create(parameter.Example),
    };
}
