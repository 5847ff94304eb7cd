using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace WuxiPlenum.Web.Hosting;

/// <summary>Pages are sent compressed; static files are compressed when the site is built.</summary>
public static class Compression
{
    public static WebApplicationBuilder AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            // No secret shares a page with what a request may put into it: the form token differs every time.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/markdown", "text/csv", "application/tei+xml"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // The default, the fastest, sends an article a third larger.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return builder;
    }

    public static WebApplication UseCompression(this WebApplication app)
    {
        app.UseResponseCompression();
        return app;
    }
}
