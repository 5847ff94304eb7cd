using WuxiPlenum.Archive.Settings;

namespace WuxiPlenum.Web.Hosting.Overload;

/// <summary>What the portal does when more is asked of it than it can do.</summary>
public static class OverloadHosting
{
    public static WebApplicationBuilder AddOverload(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<OverloadOptions>(builder.Configuration, OverloadOptions.Section);
        builder.Services.AddSingleton<BoundedWork>();
        return builder;
    }

    /// <summary>Comes after what is kept, and before all else that is work.</summary>
    public static WebApplication UseHandOver(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<BoundedWork>().HandOverAsync);
        return app;
    }

    /// <summary>Comes after routing, which says what is asked for, and after the API, which says its problems in its own way.</summary>
    public static WebApplication UseOverload(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<BoundedWork>().AnswerAsync);
        return app;
    }
}
