using System.Net;
using System.Net.Sockets;

namespace WuxiPlenum.Tests.Running;

/// <summary>What is wrong with the settings is said with name, value and remedy, before anything is touched.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-start-").FullName;

    [Theory]
    [InlineData("--Database:LockTimeoutSeconds=abc", "Database:LockTimeoutSeconds is \"abc\"", "from 1 to 600")]
    [InlineData("--Import:MaxPdfPages=0", "Import:MaxPdfPages is 0", "at least 1")]
    [InlineData("--Database:Paht=elsewhere.db", "no setting Database:Paht", "Provider, ConnectionString, Path")]
    [InlineData("--Site:Address=news.example", "Site:Address is \"news.example\"", "https://news.example")]
    [InlineData("--Telemetry:MetricsAddress=9464", "Telemetry:MetricsAddress is \"9464\"", "http://127.0.0.1:9464")]
    [InlineData("--Serilog:MinimumLevel:Default=Loud", "The value Loud", "Nothing was changed")]
    [InlineData("--urls=nowhere", "urls has \"nowhere\"", "http://localhost:5080")]
    public async Task A_wrong_setting_stops_the_start_before_anything_is_touched(string setting, string what, string remedy)
    {
        using var portal = StartedProgram.Portal(_folder, setting);
        Assert.Equal(1, await portal.EndAsync());
        Assert.Contains(what, portal.Said, StringComparison.Ordinal);
        Assert.Contains(remedy, portal.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", portal.Said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var portal = StartedProgram.Portal(_folder, "--urls", address, "--Seeds:Path", _folder);
        Assert.Equal(1, await portal.EndAsync());
        Assert.Contains(address, portal.Said, StringComparison.Ordinal);
        Assert.Contains("another address with the setting urls", portal.Said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
