using Microsoft.AspNetCore.Http.Features;

namespace WuxiPlenum.Web.Caching;

/// <summary>An answer that is made in memory instead of being sent: its status, its headers and its whole content.</summary>
internal sealed class CapturedAnswer : HttpResponseFeature, IDisposable
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = [];
    private readonly MemoryStream _content = new();
    private readonly IHttpResponseFeature _connection;

    private CapturedAnswer(IHttpResponseFeature connection) => _connection = connection;

    public ReadOnlySpan<byte> Content => _content.GetBuffer().AsSpan(0, (int)_content.Length);

    /// <summary>Lets the rest of the portal answer, whole and as it is: for GET, and not compressed.</summary>
    public static async Task<CapturedAnswer> MakeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var (method, accepted) = (request.Method, request.Headers.AcceptEncoding);
        var (response, body) = (context.Features.GetRequiredFeature<IHttpResponseFeature>(), context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        var answer = new CapturedAnswer(response);
        var content = new StreamResponseBodyFeature(answer._content);
        (request.Method, request.Headers.AcceptEncoding) = (HttpMethods.Get, default);
        context.Features.Set<IHttpResponseFeature>(answer);
        context.Features.Set<IHttpResponseBodyFeature>(content);
        try
        {
            await next(context);
            await content.CompleteAsync();
            while (answer._starting.TryPop(out var starting))
                await starting.Callback(starting.State);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
        finally
        {
            (request.Method, request.Headers.AcceptEncoding) = (method, accepted);
            context.Features.Set(response);
            context.Features.Set(body);
        }
    }

    /// <summary>Sends it as it is, but compressed where it is text.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCode;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (_content.Length == 0)
            return;
        var coding = ContentType?.StartsWith("text/", StringComparison.Ordinal) == true ? ContentCoding.Choose(context.Request.Headers.AcceptEncoding.ToString()) : ContentCoding.Identity;
        var bytes = coding.Encode(Content);
        if (coding.Name is { } packed)
            response.Headers.ContentEncoding = packed;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    public string? ContentType => Headers.ContentType;

    public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

    public override void OnCompleted(Func<object, Task> callback, object state) => _connection.OnCompleted(callback, state);

    public void Dispose() => _content.Dispose();
}
