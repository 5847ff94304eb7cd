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
        Get(path, new Handler(handler, app.ServiceProvider), operation);
        return this;
    }

    /// <summary>Also as a form of the page at the same path.</summary>
    public ApiRoutes GetAndForm(string path, Delegate handler, ApiOperation operation)
    {
        var shared = new Handler(handler, app.ServiceProvider);
        app.MapMethods($"{path}.json", s_reading, shared.AnswerAsync).WithMetadata(operation).ExcludeFromDescription();
        Get(path, shared, operation);
        return this;
    }

    private void Get(string path, Handler handler, ApiOperation operation)
    {
        _api.MapGet(path, handler.AnswerAsync)
            .WithMetadata([.. handler.Describe()])
            .WithMetadata(operation)
            .WithName(operation.Id).WithTags(operation.Tag).WithSummary(operation.Summary).WithDescription(operation.Description);
        _api.MapMethods(path, [HttpMethods.Head], handler.AnswerAsync).WithMetadata(operation).ExcludeFromDescription();
    }

    /// <summary>Code that fills the parameters of a handler, made when somebody asks for it: for all of them together it takes a sixth of the start.</summary>
    private sealed class Handler
    {
        private readonly Delegate _handler;
        private readonly RequestDelegateFactoryOptions _options;
        private readonly Lazy<RequestDelegate> _filled;

        public Handler(Delegate handler, IServiceProvider services)
        {
            (_handler, _options) = (handler, new RequestDelegateFactoryOptions { ServiceProvider = services });
            _filled = new(() => RequestDelegateFactory.Create(_handler, _options).RequestDelegate);
        }

        public Task AnswerAsync(HttpContext context) => _filled.Value(context);

        /// <summary>What the OpenAPI document tells of it.</summary>
        public IEnumerable<object> Describe() => [_handler.Method, .. RequestDelegateFactory.InferMetadata(_handler.Method, _options).EndpointMetadata];
    }
}
