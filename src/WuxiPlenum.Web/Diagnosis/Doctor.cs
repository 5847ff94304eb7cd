using WuxiPlenum.Archive;
using WuxiPlenum.Web.Hosting;

namespace WuxiPlenum.Web.Diagnosis;

/// <summary>
/// <c>doctor</c>: looks at a deployment from inside, with the settings, the user and the folders that the portal has, and with
/// <c>--address</c> at the running portal from outside. It changes nothing, and says of each thing whether it is right or what mends it.
/// </summary>
internal static class Doctor
{
    /// <summary>The first argument that calls it.</summary>
    public const string Verb = "doctor";

    private const string AddressSetting = "address";

    /// <returns>The exit code: 1 when there is an error.</returns>
    public static async Task<int> RunAsync(WebApplication app, TextWriter output, CancellationToken cancellation = default)
    {
        var worst = FindingLevel.Ok;
        await foreach (var finding in ExamineAsync(app, cancellation))
        {
            await output.WriteLineAsync(finding.ToString());
            worst = (FindingLevel)Math.Max((int)worst, (int)finding.Level);
        }

        await output.WriteLineAsync(worst switch
        {
            FindingLevel.Ok => Language.Choose("一切正常。", "All is well."),
            FindingLevel.Warning => Language.Choose("可以运行；请看上面的 warning。", "It works; see the warnings above."),
            _ => Language.Choose("有问题需要处理；请看上面的 error。", "There is something to mend; see the errors above."),
        });
        return worst == FindingLevel.Error ? 1 : 0;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(WebApplication app, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var wrong = Serving.WrongSettings(app);
        foreach (var setting in wrong)
            yield return new Finding(FindingLevel.Error, setting, Language.Choose("改正后再试", "correct it and ask again"));
        if (wrong.Count > 0)
            yield break; // what else there is depends on them
        foreach (var finding in InstallationChecks.Of(app))
            yield return finding;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await foreach (var finding in ArchiveChecks.OfAsync(scope.ServiceProvider.GetRequiredService<ArchiveExamination>(), cancellation))
                yield return finding;
        }

        if (app.Configuration[AddressSetting] is { } address)
        {
            await foreach (var finding in AddressChecks.OfAsync(address, cancellation))
                yield return finding;
        }
    }
}
