using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Blocks;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Tests.Insights;

/// <summary>An article (NAME.txt) with what a reader found in it (NAME.json).</summary>
internal sealed record AnnotatedPage(string Name, CoverageArticle Article, Annotations Truth)
{
    private const string Heading = "## ";
    private const string Subtitle = "——";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The pages of a folder: those with a text beside them, or those of a page that is rebuilt first.</summary>
    public static IEnumerable<AnnotatedPage> In(string folder, string? page = null)
    {
        var reading = page is null ? null : NewsprintReader.Read(new SourceText(page));
        return Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => Load(path, reading));
    }

    private static AnnotatedPage Load(string path, PageReading? reading)
    {
        var truth = JsonSerializer.Deserialize<Annotations>(File.ReadAllText(path), s_json)!;
        var article = reading is null ? ArticleOf(File.ReadAllText(Path.ChangeExtension(path, ".txt")), truth.Date) : CoverageArticle.Of(reading.Articles.Single(one => Letters(one.Title?.Text) == Letters(truth.Title)), truth.Date);
        return new AnnotatedPage(Path.GetFileNameWithoutExtension(path), article, truth);
    }

    private static string Letters(string? title) => string.Concat((title ?? "").Where(char.IsLetterOrDigit));

    /// <summary>An article written down as its headline, then a paragraph a line, section headings behind ##.</summary>
    public static CoverageArticle ArticleOf(string text, DateOnly? date)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var paragraphs = new List<CoverageParagraph>();
        string? heading = null;
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal)) heading = line[Heading.Length..];
            else if (paragraphs.Count > 0 || !line.StartsWith(Subtitle, StringComparison.Ordinal)) paragraphs.Add(new CoverageParagraph(paragraphs.Count + 1, line, heading, null, []));
        }

        string? authors = null;
        if (paragraphs is [.., var last] && Byline.FindAtEnd(Characters.FoldForRules(last.Text)) is var (start, end))
        {
            authors = Byline.Authors(last.Text[start..end]);
            paragraphs[^1] = last with { Text = last.Text[..start].TrimEnd() };
        }

        return new CoverageArticle(lines.FirstOrDefault(), authors, Genre.Other, date, [.. paragraphs]);
    }
}

/// <summary>What is to be found in an article.</summary>
internal sealed record Annotations(
    string? Title,
    DateOnly? Date,
    ImmutableArray<AnnotatedPerson> People,
    ImmutableArray<string> Unnamed,
    ImmutableArray<string> Reporters,
    ImmutableArray<AnnotatedQuotation> Quotations,
    ImmutableArray<AnnotatedIndirect> Indirect,
    ImmutableArray<AnnotatedFigure> Figures,
    ImmutableArray<AnnotatedPledge> Pledges,
    ImmutableArray<AnnotatedStatement> Statements);

internal sealed record AnnotatedPerson(string Name, ImmutableArray<string> Offices, string? Organisation);

internal sealed record AnnotatedQuotation(string? Speaker, string Words);

internal sealed record AnnotatedIndirect(string? Speaker, string Starts, string? Ends);

internal sealed record AnnotatedFigure(string Words, decimal Value, decimal? Upper, string Unit, FigureBound Bound, bool Cumulative, bool Change, FigureStatus Status, string? Counted);

internal sealed record AnnotatedPledge(string? Pledger, string Words, ImmutableArray<string> Figures, string? Deadline, DateOnly? Until, bool Inferred);

internal sealed record AnnotatedStatement(string Sentence, StatementKind Kind);
