using WuxiPlenum.Web.Api.Hosting;
using WuxiPlenum.Web.Caching;
using WuxiPlenum.Web.Citing;
using WuxiPlenum.Web.Discovery;
using WuxiPlenum.Web.Feeds;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Hosting;
using WuxiPlenum.Web.Hosting.Overload;
using WuxiPlenum.Web.Hosting.Telemetry;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Pages.Pledges;
using WuxiPlenum.Web.Publishing;
using WuxiPlenum.Web.Sharing;
using WuxiPlenum.Web.Tables;

namespace WuxiPlenum.Web;

/// <summary>The portal as a program: all that it is made of, in order.</summary>
public static class PortalApplication
{
    /// <summary>Builds the portal; it is not started, and its archive not prepared.</summary>
    /// <param name="adjust">Changes settings and services before it is built.</param>
    public static WebApplication Build(WebApplicationOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        // Slim: without IIS, HTTP/3 and the loggers that Serilog stands in for, a tenth less memory.
        var builder = WebApplication.CreateSlimBuilder(options);
        adjust?.Invoke(builder);
        builder
            .UseDefaultAddress()
            .AddLogging()
            .AddGuard()
            .AddOverload()
            .AddArchive()
            .AddAfterStart()
            .AddPages()
            .AddPageCache()
            .AddApi()
            .AddHealth()
            .AddShutdown()
            .AddTelemetry()
            .AddCompression();

        return builder.Build()
            .UseTelemetry()
            .UseProxies()
            .UsePageCache()
            .UseRequestId()
            .UseSecurityHeaders()
            .UseHandOver()
            .UseLanguagePrefix()
            .UseRequestLog()
            .UseLanguageChoice()
            .UseFormNegotiation()
            .UseCompression()
            .UseErrorPages()
            .UseApi()
            .UseGuard()
            .UseOverload()
            .UseArchiveTrouble()
            .UseSecondTry()
            .UseOneStateForPage()
            .MapHealth()
            .MapApi()
            .MapCitations()
            .MapFeeds()
            .MapPassageFeeds()
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
            .MapStaticSearch()
            .MapPages()
            .AnnounceAddresses();
    }
}
