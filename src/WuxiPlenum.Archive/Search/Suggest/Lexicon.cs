using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Archive.Search.Suggest;

/// <summary>What can be suggested: topics, people, terms, headlines, all from the archive itself.</summary>
internal sealed class Lexicon
{
    /// <summary>Headlines are taken from so many articles, the latest ones, and terms from so many.</summary>
    private const int HeadlineArticles = 10_000, TermArticles = 600;

    private const int MostTerms = 6000, MostPeople = 6000;

    private Lexicon(int change, IReadOnlyList<LexiconEntry> entries) => (LastChange, Entries) = (change, entries);

    /// <summary>The <see cref="ArticleFacts.LastChange"/> as of which it was made.</summary>
    public int LastChange { get; }

    /// <summary>Topics, people, terms, then headlines; of each kind those of the most articles first.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    public static async Task<Lexicon> LoadAsync(PlenumContext context, ArticleFacts facts, CancellationToken cancellation)
    {
        var written = Articles(facts).SelectMany(article => Names(facts.Facet("topic"), article)).ToHashSet();
        var topics = TopicCatalog.Default.Topics.Where(topic => written.Contains(topic.Slug))
            .SelectMany(topic => new[] { topic.Name.Zh, topic.Name.En }.Select(name => new LexiconEntry(name, SuggestionKind.Topic, topic.Slug, 1)));
        var latest = context.Articles.AsNoTracking().Current().OrderByDescending(article => article.Day).ThenBy(article => article.Id);
        var titles = await latest.Where(article => article.Title != null).Take(HeadlineArticles).Select(article => new { article.Title, article.Slug }).ToListAsync(cancellation);
        var texts = await latest.Take(TermArticles).Select(article => new { article.Title, article.Id }).Join(
            context.Paragraphs, article => article.Id, paragraph => paragraph.ArticleId, (article, paragraph) => new { article.Id, article.Title, paragraph.Text }).ToListAsync(cancellation);
        var terms = RepeatedPhrases.In(texts.GroupBy(text => text.Id).Select(article => article.Select(text => Fold.Text(text.Text)).Append(Fold.Text(article.First().Title ?? ""))));
        return new Lexicon(facts.LastChange,
        [
            .. topics,
            .. People(facts),
            .. terms.OrderByDescending(term => term.Articles * Math.Log(term.Phrase.Length)).Take(MostTerms).Select(term => new LexiconEntry(term.Phrase, SuggestionKind.Term, null, term.Articles)),
            .. titles.DistinctBy(title => title.Title).Select(title => new LexiconEntry(title.Title!, SuggestionKind.Headline, title.Slug, 1)),
        ]);
    }

    /// <summary>Who writes and who speaks.</summary>
    private static IEnumerable<LexiconEntry> People(ArticleFacts facts)
    {
        var (writers, speakers) = (facts.Facet("byline"), facts.Facet("speaker"));
        return Articles(facts).SelectMany(article => Names(writers, article).Union(Names(speakers, article)))
            .CountBy(name => name).OrderByDescending(person => person.Value).ThenBy(person => person.Key, StringComparer.Ordinal)
            .Take(MostPeople).Select(person => new LexiconEntry(person.Key, SuggestionKind.Person, null, person.Value));
    }

    private static IEnumerable<int> Articles(ArticleFacts facts) => Enumerable.Range(0, facts.End).Where(facts.IsThere);

    private static string[] Names(ValueColumn column, int article)
    {
        var numbers = column.Of(article);
        var names = new string[numbers.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = column.Values[numbers[i]];
        return names;
    }
}

/// <param name="Slug">Of the topic or the article; null for what is searched for.</param>
/// <param name="Articles">In how many articles it was seen.</param>
internal sealed record LexiconEntry(string Text, SuggestionKind Kind, string? Slug, int Articles)
{
    public string Folded { get; } = Fold.Text(Text);
}

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    Topic,
    Person,
    Term,
    Headline,
}
