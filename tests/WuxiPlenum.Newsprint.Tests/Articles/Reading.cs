using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Articles;

/// <summary>Reads small texts through the whole pipeline.</summary>
internal static class Reading
{
    public const string Text = "青川县城东的石桥上周通车，新桥双向四车道，两岸三个村子从此不必再绕行山路，赶集的人来来往往。";

    public static PageReading Of(string text, PageHints? hints = null) => NewsprintReader.Read(new SourceText(text), hints);

    /// <summary>The only article of a text.</summary>
    public static Article ArticleOf(string text) => Assert.Single(Of(text).Articles);
}
