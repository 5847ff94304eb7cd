namespace WuxiPlenum.Formats.Markdown;

/// <summary>The keys of front matter that mean something.</summary>
public static class FrontMatterKeys
{
    public static IReadOnlyList<string> All { get; } = ["newspaper", "date", "page", "kicker", "title", "subtitle", "byline"];
}
