using WuxiPlenum.Web;
using WuxiPlenum.Web.Hosting;

var app = PortalApplication.Build(Installation.Options(args));
if (!await app.PrepareArchiveAsync())
    return 1;
await app.RunAsync();
return 0;
