using System.Diagnostics;

namespace WuxiPlenum.Tests.Api;

/// <summary>
/// Tools from npm, in the folder that OPENAPI_TOOLS names:
/// <c>npm install --prefix FOLDER @redocly/cli openapi-typescript openapi-fetch typescript</c>. Without it their tests are skipped.
/// </summary>
internal static class NodeTools
{
    private static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("OPENAPI_TOOLS");
            Assert.SkipWhen(string.IsNullOrEmpty(folder), "OPENAPI_TOOLS names no folder with @redocly/cli, openapi-typescript, openapi-fetch and typescript from npm.");
            return folder!;
        }
    }

    /// <summary>Where packages are.</summary>
    public static string Modules => Path.Combine(Folder, "node_modules");

    /// <summary>Runs a tool, and fails the test with its complaints when it fails.</summary>
    /// <param name="tool">Of a package, or <c>node</c>.</param>
    public static async Task<string> RunAsync(string folder, string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool == "node" ? tool : Path.Combine(Modules, ".bin", tool), arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + errors);
        return await output;
    }
}
