using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Options;
using WuxiPlenum.Archive.Settings;

namespace WuxiPlenum.Web.Hosting;

/// <summary>How the portal stops: first <c>/health/ready</c> says so, then no more requests are taken, and those under way finish.</summary>
public static class Shutdown
{
    public static WebApplicationBuilder AddShutdown(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ShutdownOptions>(builder.Configuration, ShutdownOptions.Section);
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>((host, settings) =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Value.NoticeSeconds + settings.Value.RequestSeconds));
        builder.Services.AddHostedService<Notice>();
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not null)
        {
            // Tells systemd when the portal serves, and when it stops. Not by AddSystemd, which looks for the name of the parent process,
            // that a unit with ProtectProc=invisible hides (dotnet/runtime issue 125368), and then tells nothing.
            builder.Services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
            builder.Services.AddSingleton<IHostLifetime, SystemdLifetime>();
        }

        return builder;
    }

    /// <summary>Holds the stop up while the portal still serves; the check of <c>/health/ready</c> sees by itself that it stops.</summary>
    private sealed class Notice(IOptions<ShutdownOptions> settings, ILogger<Notice> log) : IHostedLifecycleService
    {
        public async Task StoppingAsync(CancellationToken cancellationToken)
        {
            log.Stopping(settings.Value.NoticeSeconds, settings.Value.RequestSeconds);
            await Task.Delay(TimeSpan.FromSeconds(settings.Value.NoticeSeconds), cancellationToken);
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
