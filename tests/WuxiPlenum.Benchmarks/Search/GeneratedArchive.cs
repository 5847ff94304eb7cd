using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Archive.Intake;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Topics;
using Article = WuxiPlenum.Archive.Articles.Article;
using Paragraph = WuxiPlenum.Archive.Articles.Paragraph;
using Section = WuxiPlenum.Archive.Articles.Section;

namespace WuxiPlenum.Benchmarks.Search;

/// <summary>Fills an archive with written articles, in the way that the importer stores what it has read.</summary>
public sealed class GeneratedArchive(string repository, int seed)
{
    private const int ArticlesPerPage = 8;
    private const int PagesPerEdition = 8;
    private const int PagesPerTransaction = 64;

    /// <summary>What has more editions is several newspapers.</summary>
    private const int Days = 4700;

    private readonly GeneratedText _text = GeneratedText.Of(repository, seed);

    private readonly GeneratedInsights _insights = new(seed);

    private readonly GeneratedCoverage _coverage = new(seed);

    private readonly Random _random = new(seed);

    /// <param name="length">The characters of an article: about this, a third more or less.</param>
    public async Task FillAsync(PlenumContext context, int articles, int length, Action<int>? progress = null)
    {
        var run = new ImportRun { State = RunState.Finished, StartedUtc = DateTime.UnixEpoch, FinishedUtc = DateTime.UnixEpoch };
        context.ImportRuns.Add(run);
        await context.SaveChangesAsync();
        var pages = (articles + ArticlesPerPage - 1) / ArticlesPerPage;
        Edition? edition = null;
        for (var page = 0; page < pages;)
        {
            await using var transaction = await context.BeginWriteAsync(default);
            var documents = new List<SourceDocument>();
            for (; documents.Count < PagesPerTransaction && page < pages; page++)
            {
                if (page % PagesPerEdition == 0)
                {
                    var (newspaper, day) = Math.DivRem(page / PagesPerEdition, Days);
                    context.Editions.Add(edition = new Edition { Newspaper = "汀江日报" + (newspaper == 0 ? "" : $"{newspaper}"), Date = new DateOnly(2012, 1, 1).AddDays(day), DateEvidence = DateEvidence.Printed, DateConfidence = 1 });
                    await context.SaveChangesAsync();
                }

                documents.Add(Page(page, Math.Min(ArticlesPerPage, articles - (page * ArticlesPerPage)), length, edition!, run.Id));
            }

            await context.InsertAsync(documents, documents.SelectMany(document => document.Articles).Select(IndexEntry.Of), default);
            await transaction.CommitAsync();
            context.ChangeTracker.Clear();
            progress?.Invoke(Math.Min(articles, page * ArticlesPerPage));
        }
    }

    private SourceDocument Page(int number, int articles, int length, Edition edition, int run)
    {
        var name = $"generated/{number:000000}.txt";
        var document = new SourceDocument
        {
            Name = name, Version = 1, IsCurrent = true, Origin = "/" + name, Sha256 = name, Fingerprint = name, Encoding = "utf-8", Text = "",
            Page = $"{1 + (number % PagesPerEdition)}", EditionId = edition.Id, ImportRunId = run,
        };
        for (var ordinal = 1; ordinal <= articles; ordinal++)
            document.Articles.Add(Written(number, ordinal, length, document.Page, edition.Day));
        return document;
    }

    private Article Written(int page, int ordinal, int length, string place, int day)
    {
        var title = _text.Headline(_random.Next(4, 9));
        var article = new Article
        {
            Slug = $"generated-{page}-{ordinal}", IsCurrent = true, Ordinal = ordinal, Title = _random.Next(30) == 0 ? null : title,
            Kicker = _random.Next(4) == 0 ? _text.Headline(4) : null, Subtitles = _random.Next(5) == 0 ? [_text.Headline(6)] : [],
            Authors = _random.Next(5) switch { 0 => null, 1 => $"{_text.Name()} {_text.Name()}", _ => $"记者 {_text.Name()}" },
            Genre = Enum.GetValues<Genre>()[(int)(Enum.GetValues<Genre>().Length * Math.Pow(_random.NextDouble(), 2))], Page = place, Day = day,
        };
        var number = 0;
        var left = length * _random.Next(67, 133) / 100;
        for (var ordinalOfSection = 1; left > 0; ordinalOfSection++)
        {
            var section = new Section { Ordinal = ordinalOfSection, Heading = ordinalOfSection == 1 ? null : _text.Headline(5) };
            article.Sections.Add(section);
            for (var i = _random.Next(2, 6); i > 0 && left > 0; i--)
            {
                var text = _text.Paragraph(_random.Next(40, 200));
                section.Paragraphs.Add(new Paragraph { Number = ++number, Text = text });
                left -= text.Length;
            }
        }

        var paragraphs = article.Sections.SelectMany(section => section.Paragraphs);
        (article.ParagraphCount, article.CharacterCount) = (number, paragraphs.Sum(paragraph => paragraph.Text.Length));
        var topics = TopicCatalog.Default.Topics;
        article.Topics.AddRange(Enumerable.Range(0, _random.Next(0, 4)).Select(_ => topics[(int)(topics.Length * Math.Pow(_random.NextDouble(), 2))].Slug)
            .Distinct().Select(topic => new ArticleTopic { Topic = topic }));
        _insights.Fill(article);
        _coverage.Fill(article);
        foreach (var person in article.People)
            person.Said = article.Speeches.Where(speech => speech.Person == person).Sum(speech => speech.Length);
        return article;
    }
}
