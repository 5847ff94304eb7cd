using System.Text.RegularExpressions;

namespace WuxiPlenum.Tests;

/// <summary>A test that the table of security requirements names and nobody has is a requirement that nobody checks.</summary>
public partial class SecurityTableTests
{
    [Fact]
    public void Every_test_that_the_table_names_exists()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, ".github/SECURITY.md")).Where(line => RequirementRow().IsMatch(line)).ToList();
        Assert.True(rows.Count > 30);
        var tests = Path.Combine(Repository.Root, "tests");
        foreach (var row in rows)
        {
            var named = TestName().Matches(row.Split('|')[3]);
            Assert.True(named.Count > 0, $"No test is named: {row}");
            foreach (Match name in named)
            {
                var files = Directory.EnumerateFiles(tests, name.Groups[1].Value + ".cs", SearchOption.AllDirectories);
                Assert.True(files.Any(file => File.ReadAllText(file).Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal)), $"There is no test {name.Value}.");
            }
        }
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+")]
    private static partial Regex RequirementRow();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex TestName();
}
