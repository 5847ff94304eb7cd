using WuxiPlenum.Benchmarks.Killing;

namespace WuxiPlenum.Tests.Archive;

/// <summary>A short form of the kill test of the benchmarks: each operation is killed once.</summary>
public class KillTests
{
    [Fact]
    public async Task What_is_killed_leaves_a_whole_archive_and_the_same_again_makes_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-kill-").FullName;
        await using (var store = Store.ForKilling(folder))
        {
            var operations = await KillOperation.PrepareAsync(store, folder, stories: 32, notices: 0);
            var trials = await KillTest.RunAsync(store, operations, operations.Count, seed: 7);
            Assert.All(trials, trial => Assert.Null(trial.Trouble));
        }

        Directory.Delete(folder, recursive: true);
    }
}
