using CsCheck;
using WuxiPlenum.Newsprint.Tests.Support;

namespace WuxiPlenum.Newsprint.Tests;

/// <summary>Whatever comes in, every character is in exactly one place, none is invented, and the same text gives the same reading.</summary>
public class NothingIsLostTests
{
    [Fact]
    public void In_any_string() => Trial.Of(Gen.String, 1500);

    [Fact]
    public void In_any_row_of_newspaper_pieces() => Trial.Of(NewspaperTexts.Pieces, 1500);

    [Fact]
    public void On_any_page_of_newspaper_pieces() => Trial.Of(NewspaperTexts.Pages, 250);

    [Fact]
    public void On_the_seed_whatever_is_done_to_it() => Trial.Of(NewspaperTexts.Mutated([SampleFiles.Seed]), 12);

    public static TheoryData<string> Corpus => [.. SampleFiles.Corpus];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void In_a_text_that_once_broke_the_reader(string name) => Invariants.Hold(SampleFiles.CorpusText(name));
}
