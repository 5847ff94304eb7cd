namespace WuxiPlenum.Tests;

/// <summary>Stands for all tests where they cannot run.</summary>
public class NoServer
{
    [Fact(Skip = "PLENUM_POSTGRES names no server (Host=127.0.0.1;Username=… of a user who may create databases), so nothing was tested on PostgreSQL.")]
    public void Nothing_was_tested_on_PostgreSQL()
    {
    }
}
