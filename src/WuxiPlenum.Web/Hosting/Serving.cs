using Microsoft.AspNetCore.Connections;
using WuxiPlenum.Archive.Settings;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Diagnosis;

namespace WuxiPlenum.Web.Hosting;

/// <summary>From the settings to the last request.</summary>
public static class Serving
{
    private const string LogSettings = "Serilog.Settings.Configuration";

    /// <summary>
    /// Looks at the settings, prepares the archive, and serves until the program is told to stop. What is wrong is said in the log;
    /// with wrong settings nothing is touched. With the argument <c>doctor</c> it only looks and says what it finds.
    /// </summary>
    /// <returns>The exit code: 0 after a stop, 1 when the portal cannot run.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var isDoctor = arguments is [Doctor.Verb, ..];
        _ = Task.Run(() => TopicCatalog.Default); // read by one processor while another makes the rest
        WebApplication app;
        try
        {
            app = PortalApplication.Build(Installation.Options(isDoctor ? arguments[1..] : arguments));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException || unreadable.Source == LogSettings) // a file that is no JSON, or the section Serilog: there is no log yet
        {
            await Console.Error.WriteLineAsync($"The settings cannot be read. {unreadable.Message} {unreadable.GetBaseException().Message} Nothing was changed, and the site cannot start.");
            return 1;
        }

        await using (app)
            return isDoctor ? await Doctor.RunAsync(app, Console.Out) : await ServeAsync(app);
    }

    /// <summary>What is wrong with the settings, a sentence each.</summary>
    internal static IReadOnlyList<string> WrongSettings(WebApplication app) => [.. app.Services.CheckSettings(), .. WrongAddresses(app.Configuration)];

    private static async Task<int> ServeAsync(WebApplication app)
    {
        var wrong = WrongSettings(app);
        foreach (var setting in wrong)
            app.Logger.WrongSetting(setting);
        if (wrong.Count > 0 || !await app.PrepareArchiveAsync())
            return 1;
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException cannotListen) when (cannotListen.InnerException is AddressInUseException)
        {
            app.Logger.CannotListen(cannotListen.Message);
            return 1;
        }
    }

    private static IEnumerable<string> WrongAddresses(IConfiguration settings)
    {
        foreach (var address in (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsAddress(address))
                yield return $"urls has \"{address}\". It must be addresses to listen at, with ; between them, such as http://localhost:5080.";
        }
    }

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text).Scheme is "http" or "https";
        }
        catch (FormatException) // the message says what it should look like
        {
            return false;
        }
    }
}
