using System.Text;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

public class SidecarTests
{
    [Fact]
    public void It_says_newspaper_date_and_page()
    {
        var (hints, failure) = Sidecar.Parse("a.meta.json", Encoding.UTF8.GetBytes("""{ "newspaper": "无锡日报", "date": "2023-12-28", "page": 2 }"""));
        Assert.Null(failure);
        Assert.Equal(new PageHints("无锡日报", new DateOnly(2023, 12, 28), "2"), hints);
    }

    [Theory]
    [InlineData("{\n  \"dat\": \"2023-12-28\"\n}", "line 2, column 3", "newspaper, date, page")]
    [InlineData("{\n  \"date\": \"28.12.2023\"\n}", "line 2, column 11", "2023-12-28")]
    [InlineData("{ \"date\": 5 }", "line 1, column 11", "string")]
    [InlineData("{ \"page\": \"1\", \"page\": \"2\" }", "line 1, column 16", "twice")]
    [InlineData("[]", "line 1, column 1", "object")]
    [InlineData("{ \"page\": \"1\"", "line 1", "malformed")]
    [InlineData("", "line 1", "malformed")]
    [InlineData("{} x", "line 1, column 4", "malformed")]
    public void A_fault_is_named_with_its_place(string json, string place, string reason)
    {
        var (hints, failure) = Sidecar.Parse("a.meta.json", Encoding.UTF8.GetBytes(json));
        Assert.Null(hints);
        Assert.Contains("a.meta.json", failure!.Message);
        Assert.Contains(place, failure.Message);
        Assert.Contains(reason, failure.Message);
    }
}
