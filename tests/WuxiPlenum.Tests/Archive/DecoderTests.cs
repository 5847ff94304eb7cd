using System.Text;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Tests.Archive;

public class DecoderTests
{
    private const string Simplified = "本报讯 昨天，全市召开科技创新大会，部署新一年的重点任务。会议强调，要加快培育新质生产力。\r\n各地要抓好落实。";
    private const string Traditional = "本報訊 昨天，全市召開科技創新大會，部署新一年的重點任務。會議強調，要加快培育新的生產力。\r\n各地要抓好落實。";

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", false, Simplified }, { "utf-8", true, Simplified }, { "utf-16", true, Simplified }, { "utf-16", false, Simplified },
        { "utf-16be", true, Simplified }, { "utf-16be", false, Simplified }, { "utf-32", true, Simplified }, { "utf-32", false, Simplified },
        { "gb18030", false, Simplified }, { "gb18030", false, Traditional }, { "big5", false, Traditional },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text(string name, bool mark, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var decoding = SourceDecoder.Decode([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        Assert.Equal((text, name, mark), (decoding.Source?.Text, decoding.Source?.EncodingName, decoding.Source?.HasByteOrderMark));
    }

    [Theory]
    [InlineData("", DecodingFailure.Empty, null)]
    [InlineData("EFBBBF0A20", DecodingFailure.Empty, null)]
    [InlineData("E38080", DecodingFailure.Empty, null)]
    [InlineData("89504E470D0A1A0A0000000D49484452", DecodingFailure.Binary, 8)]
    [InlineData("0102030405", DecodingFailure.Binary, null)]
    [InlineData("63616666E920206F6B", DecodingFailure.Undecodable, 4)]
    [InlineData("EFBBBF41FF", DecodingFailure.Undecodable, 4)]
    public void What_is_no_text_is_refused_with_its_place(string hex, DecodingFailure failure, int? offset)
    {
        var decoding = SourceDecoder.Decode(Convert.FromHexString(hex));
        Assert.Equal((null, failure, offset), (decoding.Source, decoding.Failure, decoding.Offset));
    }
}
