using WuxiPlenum.Web.Api.Hosting;
using WuxiPlenum.Web.Citing;
using WuxiPlenum.Web.Discovery;
using WuxiPlenum.Web.Feeds;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Pledges;
using WuxiPlenum.Web.Sharing;
using WuxiPlenum.Web.Tables;

// Slim: without IIS, HTTP/3 and the loggers that Serilog stands in for, a tenth less memory.
var builder = WebApplication.CreateSlimBuilder(Installation.Options(args));
builder
    .UseDefaultAddress()
    .AddLogging()
    .AddLimits()
    .AddArchive()
    .AddSearchWarmUp()
    .AddPages()
    .AddApi()
    .AddHealth()
    .AddCompression();

var app = builder.Build();
if (!await app.PrepareArchiveAsync())
    return 1;

app
    .UseLanguagePrefix()
    .UseRequestLog()
    .UseSecurityHeaders()
    .UseLanguageChoice()
    .UseFormNegotiation()
    .UseCompression()
    .UseErrorPages()
    .UseApi()
    .MapHealth()
    .MapApi()
    .MapCitations()
    .MapFeeds()
    .MapSitemaps()
    .MapRobots()
    .MapOpenSearch()
    .MapArticleForms()
    .MapEditionForms()
    .MapPledges()
    .MapTables()
    .MapShortLinks()
    .MapSharePictures()
    .MapWebManifest()
    .MapPages()
    .AnnounceAddresses();
await app.RunAsync();
return 0;
