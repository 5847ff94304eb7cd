using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Newsprint.Insights.Terms;

namespace WuxiPlenum.Cli;

/// <summary>
/// Writes insights as JSON. Articles, people and figures are numbered from 1, as paragraphs are. Wherever <c>paragraph</c>, <c>start</c>,
/// <c>end</c> and <c>text</c> stand together, the text is exactly what the paragraph of that number has between the two offsets, in UTF-16 units;
/// 0 and the negative numbers are those of the headings.
/// </summary>
internal static class InsightsJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(PageInsights page) => JsonSerializer.Serialize(
        new
        {
            OffsetUnit = "utf16",
            RulesVersion = InsightReader.Version,
            page.Reading.Newspaper,
            Date = page.Reading.Date?.Date,
            DateEvidence = page.Reading.Date?.Evidence,
            page.Reading.Page,
            Articles = page.Articles.Select((article, index) => Article(article, index + 1, page)),
            SharedText = page.Shared.Select(pair => new
            {
                FirstArticle = pair.First + 1,
                SecondArticle = pair.Second + 1,
                pair.Passages.ShareOfFirst,
                pair.Passages.ShareOfSecond,
                Passages = pair.Passages.Passages.Select(passage => new
                {
                    passage.Evidence.Rule,
                    passage.Evidence.Confidence,
                    passage.Length,
                    passage.Likeness,
                    First = passage.First.Select(words => Place(page.Articles[pair.First], words)),
                    Second = passage.Second.Select(words => Place(page.Articles[pair.Second], words)),
                }),
            }),
        },
        s_options);

    private static object Article(ReadArticle read, int number, PageInsights page) => new
    {
        Number = number,
        read.Article.Title,
        Byline = read.Article.Authors,
        read.Article.Genre,
        Headings = read.Article.Headings.Select(heading => new { heading.Number, heading.Text, BeforeParagraph = heading.Before }),
        Paragraphs = read.Article.Paragraphs.Select(paragraph => new { paragraph.Number, paragraph.Heading, paragraph.Topic, paragraph.Text }),
        read.Insights.Reporters,
        People = People(read, isNamed: true),
        UnnamedSpeakers = People(read, isNamed: false),
        Quotations = read.Insights.Speeches.Select(speech => Item(
            read,
            new
            {
                speech.Kind,
                Speaker = read.NameOf(speech.Speaker),
                SpeakerNumber = speech.Speaker + 1,
                Words = read.TextOf(speech.Words),
                Pieces = speech.Words.Select(words => Place(read, words)),
                Attribution = speech.Attribution is { } attribution ? Place(read, attribution) : null,
            },
            speech.Words[0],
            speech.Evidence)),
        Pledges = read.Insights.Pledges.Select(pledge => Pledge(read, pledge)),
        Figures = read.Insights.Figures.Select((figure, index) => Item(
            read,
            new { Number = index + 1, figure.Value, figure.UpperValue, figure.Unit, figure.Bound, figure.Counted, figure.AsOf, figure.IsCumulative, figure.IsChange, figure.Status },
            figure.Words,
            figure.Evidence)),
        Statements = read.Insights.Statements.Select(statement => Item(read, new { statement.Kind, DecidingWords = Place(read, statement.Deciding) }, statement.Sentence, statement.Evidence)),
        Terms = Terms(read),
        Tasks = read.Coverage.Select(coverage => Task(read, coverage, page)),
        TextNotes = read.Insights.Notes.Select(note => Item(read, new { note.Suggestion }, note.Words, note.Evidence)),
    };

    private static IEnumerable<JsonObject> People(ReadArticle read, bool isNamed) => read.Insights.People.Index().Where(one => one.Item.Name is not null == isNamed).Select(one => Item(
        read,
        new
        {
            Number = one.Index + 1,
            one.Item.Name,
            one.Item.Description,
            Offices = one.Item.Offices.Select(office => With(read, new { office.Title, office.Organisation }, office.Words)),
            Mentions = one.Item.Mentions.Select(words => Place(read, words)),
        },
        one.Item.Mentions[0],
        one.Item.Evidence));

    // Of several figures the first is the pledge's own; all are told by their numbers.
    private static JsonObject Pledge(ReadArticle read, Pledge pledge)
    {
        var figure = pledge.Figures.IsEmpty ? null : read.Insights.Figures[pledge.Figures[0]];
        return Item(
            read,
            new
            {
                Who = read.NameOf(pledge.Pledger),
                WhoNumber = pledge.Pledger + 1,
                Office = read.OfficesOf(pledge.Pledger),
                pledge.Organisation,
                pledge.What,
                PrintedNumber = figure is null ? null : read.Article.TextOf(figure.Words),
                figure?.Value,
                figure?.UpperValue,
                figure?.Unit,
                figure?.Bound,
                Net = figure?.IsChange,
                Figures = pledge.Figures.Select(index => index + 1),
                Deadline = pledge.Deadline is { } deadline ? With(read, new { deadline.Printed, deadline.Until, Inferred = deadline.IsInferred }, deadline.Words) : null,
                Words = read.Article.TextOf(pledge.Words),
            },
            pledge.Words,
            pledge.Evidence);
    }

    private static IEnumerable<object> Terms(ReadArticle read)
    {
        var uses = read.Insights.Terms.ToLookup(use => use.Term);
        return TermGroups.Of(read.Insights.Terms).Select(group => new
        {
            group.Term,
            Variants = group.Printed.Select(variant => new { variant.Printed, variant.Times }),
            group.PartOf,
            Uses = uses[group.Term].Select(use => Item(
                read, new { use.Printed, use.IsQuoted, Explanation = use.Explanation is { } words ? Place(read, words) : null }, use.Words, use.Evidence)),
        });
    }

    private static JsonObject Task(ReadArticle read, TaskCoverage coverage, PageInsights page) => Item(
        read,
        new
        {
            coverage.Task.List,
            Number = coverage.Task.Ordinal,
            coverage.Task.Marker,
            Title = Place(read, coverage.Task.Title),
            CoveredBy = coverage.Sections.Select(section => new
            {
                Article = section.Article + 1,
                page.Articles[section.Article].Article.Title,
                section.Heading,
                section.FirstParagraph,
                section.LastParagraph,
                section.Evidence.Rule,
                section.Evidence.Confidence,
                SharedWords = section.Ties.Select(tie => new { tie.Text, tie.Weight, InTask = Place(read, tie.InTask), InSection = Place(page.Articles[section.Article], tie.InSection) }),
            }),
        },
        coverage.Task.Words,
        coverage.Task.Evidence);

    private static JsonObject Item(ReadArticle read, object fields, Words words, Evidence evidence)
    {
        var item = JsonSerializer.SerializeToNode(fields, s_options)!.AsObject();
        (item["rule"], item["confidence"]) = (evidence.Rule, evidence.Confidence);
        return Add(item, read, words);
    }

    private static JsonObject With(ReadArticle read, object fields, Words words) => Add(JsonSerializer.SerializeToNode(fields, s_options)!.AsObject(), read, words);

    private static JsonObject Place(ReadArticle read, Words words) => Add([], read, words);

    private static JsonObject Add(JsonObject item, ReadArticle read, Words words)
    {
        (item["paragraph"], item["start"], item["end"], item["text"]) = (words.Paragraph, words.Start, words.End, read.Article.TextOf(words));
        return item;
    }
}
