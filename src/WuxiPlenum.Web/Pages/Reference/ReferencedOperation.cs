using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Markdig;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Pages.Reference;

/// <summary>An operation of the document, as the reference shows it.</summary>
/// <param name="Path">With the names of its parts in braces.</param>
public sealed record ReferencedOperation(string Path, OpenApiOperation Operation)
{
    // Enough to see what the operation answers; more filters may leave nothing.
    private static readonly string[] s_shownInExample = ["q", "limit", "pageSize"];

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    public string Id => Operation.OperationId!;

    public string Tag => Operation.Tags!.First().Name!;

    public IReadOnlyList<IOpenApiParameter> Parameters => [.. Operation.Parameters ?? []];

    /// <summary>The path and query of a request, with examples.</summary>
    public string Example => Parameters.Where(parameter => parameter.In == ParameterLocation.Path)
        .Aggregate(Path, (path, part) => path.Replace($"{{{part.Name}}}", Uri.EscapeDataString(part.Example!.GetValue<string>()), StringComparison.Ordinal))
        + QueryString.Create(Parameters.Where(parameter => s_shownInExample.Contains(parameter.Name)).Select(parameter => KeyValuePair.Create(parameter.Name!, (string?)parameter.Example!.ToString())));

    /// <summary>What is answered, cut short.</summary>
    public string ExampleAnswer => Operation.Responses!["200"].Content!["application/json"].Example!.ToJsonString(s_readable);

    /// <summary>Text of the document, which is Markdown, as HTML.</summary>
    public static string Html(string? text) => Markdown.ToHtml(text ?? "", s_markdown);

    /// <summary>What values a parameter takes.</summary>
    public static string Values(IOpenApiParameter parameter, IStringLocalizer<Wording> wording) => parameter.Schema switch
    {
        { Minimum: { } least, Maximum: { } most, Default: { } usual } => wording["Api.NumberWithUsual", least, most, usual.ToString()],
        { Minimum: { } least, Maximum: { } most } => wording["Api.Number", least, most],
        { Enum: { Count: > 0 } words } => string.Join(", ", words.Select(word => word.ToString())),
        { MaxLength: { } longest } => wording["Api.Text", longest],
        { Pattern: { } pattern } => pattern,
        _ => wording["Api.AnyText"],
    };
}
