using System.IO.Compression;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Caching;

/// <summary>Asks a portal for pages as a browser or a shared cache does.</summary>
internal static class PageVisit
{
    public static async Task<HttpResponseMessage> AskAsync(this Portal portal, string address, params (string Name, string Value)[] headers)
    {
        using var client = portal.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<string?> TagAsync(this Portal portal, string address, params (string Name, string Value)[] headers)
    {
        using var answer = await portal.AskAsync(address, headers);
        return answer.Headers.ETag?.ToString();
    }

    /// <summary>The content of an answer, unpacked.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            _ => content,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
