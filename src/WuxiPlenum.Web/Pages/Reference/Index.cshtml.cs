using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using WuxiPlenum.Web.Api.Hosting;
using WuxiPlenum.Web.Api.Reference;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages.Reference;

/// <summary>The reference of the API, made of the OpenAPI document that programs read.</summary>
public class IndexModel([FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider description, IOptions<ApiOptions> options) : PageModel
{
    /// <summary>The rules, in the language of the request.</summary>
    public string Rules { get; } = WrittenPage.Html("api");

    public int RequestsPerMinute { get; } = options.Value.RequestsPerMinute;

    /// <summary>By tag, in the document's order.</summary>
    public IReadOnlyList<OperationGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var document = await description.GetOpenApiDocumentAsync(cancellation);
        var operations = document.Paths.SelectMany(path => path.Value.Operations ?? [], (path, operation) => new ReferencedOperation(path.Key, operation.Value)).ToLookup(operation => operation.Tag);
        Groups = [.. (document.Tags ?? new HashSet<OpenApiTag>()).Select(tag => new OperationGroup(tag.Name!, tag.Description!, [.. operations[tag.Name!]]))];
    }
}

/// <summary>The operations with one tag.</summary>
public sealed record OperationGroup(string Name, string Description, IReadOnlyList<ReferencedOperation> Operations)
{
    /// <summary>Where it stands on the page.</summary>
    public string Anchor => "about-" + Name.Replace(' ', '-').ToLowerInvariant();
}
