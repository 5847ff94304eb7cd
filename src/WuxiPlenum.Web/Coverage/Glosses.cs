using System.Collections.Concurrent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WuxiPlenum.Newsprint.Insights.Terms;
using WuxiPlenum.Web.Languages;

namespace WuxiPlenum.Web.Coverage;

/// <summary>What the editors say of set phrases: <c>Content/terms.*.md</c>, one file per language, a heading for each term and its explanation below.</summary>
public static class Glosses
{
    private static readonly ConcurrentDictionary<string, Glossary> s_read = new();

    /// <summary>The glosses in the language of the request.</summary>
    public static Glossary Here => s_read.GetOrAdd($"terms.{SiteLanguage.Current.Tag}.md", Read);

    private static Glossary Read(string file)
    {
        using var stream = typeof(Glosses).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"Content/{file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var (glosses, term) = (new List<Gloss>(), "");
        foreach (var block in Markdown.Parse(reader.ReadToEnd()))
        {
            if (block is HeadingBlock { Level: 2 } heading)
                term = TextOf(heading);
            else if (block is ParagraphBlock paragraph && term.Length > 0)
                glosses.Add(new Gloss(term, TextOf(paragraph)));
        }

        return new Glossary(glosses);
    }

    private static string TextOf(LeafBlock block) => string.Concat(block.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
}
