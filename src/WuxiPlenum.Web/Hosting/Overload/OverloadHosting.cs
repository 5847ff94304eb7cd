namespace WuxiPlenum.Web.Hosting.Overload;

/// <summary>What the portal does when more is asked of it than it can do.</summary>
public static class OverloadHosting
{
    private const int Most = 10_000;

    public static WebApplicationBuilder AddOverload(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OverloadOptions>()
            .Bind(builder.Configuration.GetSection(OverloadOptions.Section))
            .Validate(options => options.Concurrent is >= 1 and <= Most, "Overload:Concurrent must be from 1 to 10000.")
            .Validate(options => options.Waiting is >= 0 and <= Most, "Overload:Waiting must be from 0 to 10000.")
            .ValidateOnStart();
        builder.Services.AddSingleton<BoundedWork>();
        return builder;
    }

    /// <summary>Comes after routing, which says what is asked for, and after the API, which says its problems in its own way.</summary>
    public static WebApplication UseOverload(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<BoundedWork>().AnswerAsync);
        return app;
    }
}
