namespace WuxiPlenum.Web.Api;

/// <summary>Where resources are mapped: below <c>/api/v1</c>, and those that a page shows also as its <c>.json</c> form, with the same handler.</summary>
public sealed class ApiRoutes(IEndpointRouteBuilder app)
{
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    private readonly RouteGroupBuilder _api = app.MapGroup(ApiLinks.Base);

    /// <param name="path">Below <c>/api/v1</c>.</param>
    /// <param name="handler">Takes an <see cref="ApiRequest"/> and answers with an <see cref="ApiAnswer{T}"/> or a problem.</param>
    public ApiRoutes Get(string path, Delegate handler, ApiOperation operation)
    {
        _api.MapGet(path, handler)
            .WithMetadata(operation)
            .WithName(operation.Id).WithTags(operation.Tag).WithSummary(operation.Summary).WithDescription(operation.Description);
        _api.MapMethods(path, [HttpMethods.Head], handler).WithMetadata(operation).ExcludeFromDescription();
        return this;
    }

    /// <summary>Also as a form of the page at the same path.</summary>
    public ApiRoutes GetAndForm(string path, Delegate handler, ApiOperation operation)
    {
        app.MapMethods($"{path}.json", s_reading, handler).WithMetadata(operation).ExcludeFromDescription();
        return Get(path, handler, operation);
    }
}
