using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Web.Reading;

/// <summary>What is needed to show a paragraph.</summary>
public sealed record ParagraphText(int Number, string Text, List<ListItem> Items);
