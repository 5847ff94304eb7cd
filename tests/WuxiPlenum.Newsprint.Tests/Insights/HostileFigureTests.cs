using System.Diagnostics;
using CsCheck;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>Texts that no newspaper prints: they give something or nothing, never an exception and never for long.</summary>
public class HostileFigureTests
{
    private static readonly string[] s_pieces =
        ["1", "23", "3.7", "１", "，", ",", "。", "；", "、", " ", "：", "一", "十", "百", "千", "万", "亿", "几", "数", "两", "点", "多", "余", "半", "成", "百分之", "至", "—", "-", "家", "个", "项", "元", "吨", "%", "年", "月", "日", "前", "底", "明年", "到2025年", "2024年", "未来三年", "年内", "春节前", "将", "力争", "确保", "要", "累计", "净增", "增长", "由", "到", "“", "”", "《", "》", "（", "）", "第", "\ud842", "\udfb7", "\0", "全会提出", "市政府", "以上", "左右", "超过", "近", "建成", "企业"];

    [Theory]
    [InlineData("99999999999999999999999999999999999999999999家")]
    [InlineData("投资9999999999999999999999万亿元")]
    [InlineData("0.00000000000000000000000000000000001吨")]
    [InlineData("亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿元")]
    [InlineData("九千九百九十九万亿亿亿亿元")]
    [InlineData("一点一亿亿亿亿亿亿亿亿元")]
    [InlineData("1.1.1.1.1.1家")]
    [InlineData("完成吞吐量3.")]
    [InlineData("7亿吨，")]
    [InlineData("数")]
    [InlineData("百分之")]
    [InlineData("3至")]
    [InlineData("\ud8423家\udfb7")]
    [InlineData("9999年底前建成9座，未来九十九年建成8座，明年99月99日前建成7座")]
    [InlineData("")]
    public void Odd_texts_throw_nothing(string text)
    {
        foreach (var date in new DateOnly?[] { null, new DateOnly(2023, 12, 28), DateOnly.MinValue, DateOnly.MaxValue })
            Hold(text, date);
    }

    [Fact]
    public void Huge_numbers_are_no_figures() => Assert.Empty(FigureReader.Read(Article("99999999999999999999999999999999999999999999家，亿亿亿亿元", null)));

    [Fact]
    public void A_number_that_the_end_of_a_paragraph_cuts_is_not_put_together()
    {
        var article = new CoverageArticle(null, null, Genre.News, null, [new CoverageParagraph(1, "完成吞吐量3.", null, null, []), new CoverageParagraph(2, "7亿吨。", null, null, [])]);
        Assert.DoesNotContain(FigureReader.Read(article), figure => figure.Value == 370000000);
    }

    [Fact]
    public void Anything_made_of_the_pieces_of_figures_is_read() =>
        Gen.Int[0, s_pieces.Length - 1].Select(piece => s_pieces[piece]).Array[0, 60].Select(string.Concat).Sample(text => Hold(text, new DateOnly(2023, 12, 28)), iter: 3000);

    [Theory]
    [InlineData("一")]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("1 ")]
    [InlineData("千万")]
    [InlineData("一点")]
    [InlineData("3家")]
    [InlineData("3家、")]
    [InlineData("明年")]
    [InlineData("明年将建成3家，")]
    [InlineData("累计3家，")]
    [InlineData("“")]
    [InlineData("《")]
    [InlineData("要")]
    [InlineData("2023年")]
    [InlineData("1+")]
    [InlineData("3至")]
    public void Long_texts_take_no_longer_for_a_character(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        // A scan that grows with its text takes minutes for this one; the limit leaves room for a busy machine.
        Hold(text[..2000], new DateOnly(2023, 12, 28));
        var watch = Stopwatch.StartNew();
        Hold(text, new DateOnly(2023, 12, 28));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{text.Length} characters took {watch.Elapsed}.");
    }

    private static void Hold(string text, DateOnly? date)
    {
        var article = Article(text, date);
        var figures = FigureReader.Read(article);
        Assert.All(figures, figure =>
        {
            Assert.InRange(figure.Words.Start, 0, figure.Words.End - 1);
            Assert.InRange(figure.Words.End, 1, text.Length);
            Assert.True(figure.UpperValue is null || figure.UpperValue > figure.Value);
            Assert.InRange(figure.Evidence.Confidence, 0, 1);
        });
        Assert.All(PledgeReader.Read(article, [], [], figures), pledge =>
        {
            Assert.InRange(pledge.Words.Start, 0, pledge.Words.End - 1);
            Assert.InRange(pledge.Words.End, 1, text.Length);
            Assert.All(pledge.Figures, figure => Assert.InRange(figure, 0, figures.Length - 1));
        });
    }

    private static CoverageArticle Article(string text, DateOnly? date) => new(null, null, Genre.News, date, [new CoverageParagraph(1, text, null, null, [])]);
}
