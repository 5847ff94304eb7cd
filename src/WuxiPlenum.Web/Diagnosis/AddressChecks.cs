using System.Net;
using System.Text.RegularExpressions;

namespace WuxiPlenum.Web.Diagnosis;

/// <summary>The running portal as a reader meets it, through whatever stands before it.</summary>
internal static partial class AddressChecks
{
    private static readonly TimeSpan s_clocksMayDiffer = TimeSpan.FromMinutes(1), s_longest = TimeSpan.FromSeconds(10), s_renewal = TimeSpan.FromDays(14);

    public static async IAsyncEnumerable<Finding> OfAsync(string given, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!Uri.TryCreate(given, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
        {
            yield return Finding.Error(($"--address 是 \"{given}\"", $"--address is \"{given}\""), ("应为 https://news.example 这样的地址", "it must be an address such as https://news.example"));
            yield break;
        }

        DateTime? expires = null;
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None };
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, errors) =>
        {
            expires = certificate?.NotAfter.ToUniversalTime();
            return errors == System.Net.Security.SslPolicyErrors.None;
        };
        using var client = new HttpClient(handler) { BaseAddress = site, Timeout = s_longest };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        foreach (var finding in await AskAsync(client, site, () => expires, cancellation))
            yield return finding;
    }

    private static async Task<IReadOnlyList<Finding>> AskAsync(HttpClient client, Uri site, Func<DateTime?> expires, CancellationToken cancellation)
    {
        try
        {
            using var health = await client.GetAsync("/health/ready", cancellation);
            var reasons = await health.Content.ReadAsStringAsync(cancellation);
            List<Finding> findings = [health.IsSuccessStatusCode
                ? Finding.Ok($"{site} 已就绪", $"{site} is ready")
                : Finding.Error(($"{site}health/ready 回答 {(int)health.StatusCode}：{reasons}", $"{site}health/ready answers {(int)health.StatusCode}: {reasons}"), ("看门户和代理的日志", "see the logs of the portal and of the proxy"))];
            using var front = await client.GetAsync("/", cancellation);
            var html = await front.Content.ReadAsStringAsync(cancellation);
            findings.AddRange(OfHeaders(site, front));
            findings.AddRange(OfAddresses(site, html));
            if (expires() is { } end)
                findings.Add(end - DateTime.UtcNow > s_renewal ? Finding.Ok($"证书有效至 {end:yyyy-MM-dd}", $"The certificate is valid until {end:yyyy-MM-dd}")
                    : Finding.Warning(($"证书 {end:yyyy-MM-dd} 到期", $"The certificate ends on {end:yyyy-MM-dd}"), ("续期", "renew it")));
            findings.AddRange(await OfFilesAsync(client, html, cancellation));
            using var metrics = await client.GetAsync("/metrics", cancellation);
            if (metrics.IsSuccessStatusCode)
                findings.Add(Finding.Error(("/metrics 对外公开", "/metrics is open to everybody"), ("让代理不转发它", "do not let the proxy pass it on")));
            return findings;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return [Finding.Error(($"{site} 无法访问：{exception.GetBaseException().Message}", $"{site} cannot be reached: {exception.GetBaseException().Message}"), ("检查门户、代理、证书与 DNS", "see to the portal, the proxy, the certificate and DNS"))];
        }
    }

    private static IEnumerable<Finding> OfHeaders(Uri site, HttpResponseMessage front)
    {
        string[] wanted = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Request-Id", .. site.Scheme == "https" ? ["Strict-Transport-Security"] : Array.Empty<string>()];
        var missing = wanted.Where(header => !front.Headers.Contains(header)).ToList();
        yield return missing.Count == 0 ? Finding.Ok("安全标头齐全", "The security headers are all there")
            : Finding.Warning(($"缺少标头 {string.Join("、", missing)}", $"These headers are missing: {string.Join(", ", missing)}"), ("让代理原样转发；HSTS 需要门户知道读者用的是 https", "let the proxy pass them on; HSTS needs the portal to know that readers use https"));
        if (front.Headers.Date is { } date && (date - DateTimeOffset.UtcNow).Duration() > s_clocksMayDiffer)
            yield return Finding.Warning(($"{site} 的时钟是 {date:u}", $"The clock of {site} says {date:u}"), ("校准两边的时钟（NTP）", "set both clocks (NTP)"));
    }

    /// <summary>What the portal believes that its own address is.</summary>
    private static IEnumerable<Finding> OfAddresses(Uri site, string html)
    {
        var canonical = Canonical().Match(html).Groups[1].Value;
        yield return canonical.StartsWith(site.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            ? Finding.Ok("门户知道自己的地址", "The portal knows its own address")
            : Finding.Error(($"门户以为自己在 {canonical}", $"The portal believes that it is at {canonical}"), ("设置 Site:Address，并让代理转发 X-Forwarded-Proto 与 X-Forwarded-For", "set Site:Address, and have the proxy pass on X-Forwarded-Proto and X-Forwarded-For"));
    }

    private static async Task<IEnumerable<Finding>> OfFilesAsync(HttpClient client, string html, CancellationToken cancellation)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, Stylesheet().Match(html).Groups[1].Value is { Length: > 0 } link ? link : "/style.css");
        asked.Headers.Add("Accept-Encoding", "br, gzip");
        using var style = await client.SendAsync(asked, cancellation);
        return
        [
            style.Content.Headers.ContentEncoding.Count > 0 ? Finding.Ok("内容压缩传输", "What is sent is compressed")
                : Finding.Warning(("样式表没有压缩", "The stylesheet is not compressed"), ("让代理转发 Accept-Encoding", "have the proxy pass on Accept-Encoding")),
            style.IsSuccessStatusCode && style.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal) == true
                ? Finding.Ok("静态文件可长期缓存", "Static files can be kept for good")
                : Finding.Warning(($"静态文件 {asked.RequestUri} 回答 {(int)style.StatusCode}，Cache-Control: {style.Headers.CacheControl}", $"The static file {asked.RequestUri} answers {(int)style.StatusCode}, Cache-Control: {style.Headers.CacheControl}"), ("让代理原样转发", "let the proxy pass it on as it is")),
        ];
    }

    [GeneratedRegex("rel=\"canonical\" href=\"([^\"]+)\"")]
    private static partial Regex Canonical();

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Stylesheet();
}
