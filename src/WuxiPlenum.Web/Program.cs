using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Languages;

var builder = WebApplication.CreateBuilder(Installation.Options(args));
builder
    .UseDefaultAddress()
    .AddLogging()
    .AddLimits()
    .AddArchive()
    .AddPages()
    .AddHealth()
    .AddCompression();

var app = builder.Build();
if (!await app.PrepareArchiveAsync())
    return 1;

app
    .UseLanguagePrefix()
    .UseRequestLog()
    .UseSecurityHeaders()
    .UseCompression()
    .UseErrorPages()
    .MapHealth()
    .MapPages()
    .AnnounceAddresses();
await app.RunAsync();
return 0;
