using WuxiPlenum.Newsprint.Tests.Support;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests;

/// <summary>Small pages, each with one kind of damage, and the outline of what must be read from them, side by side in <c>Samples/</c>.</summary>
public class SampleTests
{
    public static TheoryData<string> Pages => [.. SampleFiles.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_damaged_page_is_rebuilt(string name)
    {
        var reading = NewsprintReader.Read(new SourceText(SampleFiles.Page(name)));
        Invariants.HoldFor(reading);
        Assert.Equal(SampleFiles.Expected(name), Outline.Of(reading));
    }

    [Fact]
    public void Whatever_is_done_to_a_sample_nothing_is_lost() => Trial.Of(NewspaperTexts.Mutated([.. SampleFiles.Pages.Select(SampleFiles.Page)]), 150);
}
