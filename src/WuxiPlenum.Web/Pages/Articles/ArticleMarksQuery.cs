using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Pages.Articles;

/// <summary>Reads what is shown beside the text of an article.</summary>
public static class ArticleMarksQuery
{
    private const int MostGlosses = 20;
    private const int MostTerms = 24;
    private const int MostOffices = 3;

    /// <summary>Three queries: its people, what they say, its terms. The statements are the article's own.</summary>
    public static async Task<ArticleMarks> MarksAsync(this PlenumContext archive, int article, IReadOnlyList<ArticleStatement> statements, IEnumerable<ParagraphText> paragraphs, CancellationToken cancellation)
    {
        var people = await archive.Database
            .SqlQuery<StoredPerson>($"""SELECT "Id", "Name", "Description", CAST("Offices" AS text) AS "Offices" FROM "ArticlePeople" WHERE "ArticleId" = {article}""")
            .ToDictionaryAsync(person => person.Id, cancellation);
        var speeches = await archive.Database
            .SqlQuery<StoredSpeech>($"""
                SELECT "PersonId" AS "Person", CAST("Words" AS text) AS "Words", CAST("Attribution" AS text) AS "Attribution", "Rule", "Confidence" FROM "ArticleSpeeches"
                WHERE "ArticleId" = {article} AND "PersonId" IS NOT NULL AND "Confidence" >= {CoverageQueries.LeastConfidence} ORDER BY "Ordinal"
                """)
            .ToListAsync(cancellation);
        var terms = (await archive.Database
            .SqlQuery<StoredTerm>($"""
                SELECT "Term", "Printed", "Paragraph", "Start", "End", CAST("Explanation" AS text) AS "Explanation" FROM "ArticleTerms"
                WHERE "ArticleId" = {article} AND "Confidence" >= {CoverageQueries.LeastConfidence} ORDER BY "Ordinal"
                """)
            .ToListAsync(cancellation)).ConvertAll(use => new TermPlace(use.Term, use.Printed, use.Paragraph, use.Start, use.End, StoredJson.List<WordPlace>(use.Explanation)));

        var texts = paragraphs.ToDictionary(paragraph => paragraph.Number, paragraph => paragraph.Text);
        string? Text(WordPlace? place) => place is not null && texts.TryGetValue(place.Paragraph, out var text) && place.Start >= 0 && place.Start < place.End && place.End <= text.Length ? text[place.Start..place.End] : null;
        var speakers = speeches
            .SelectMany(speech => StoredJson.List<WordPlace>(speech.Words).Select(words => words.Paragraph).Distinct().Select(paragraph => (paragraph, speech.Person, Speech: speech)))
            .DistinctBy(spoken => (spoken.paragraph, spoken.Person))
            .Where(spoken => people.TryGetValue(spoken.Person, out var person) && (person.Name ?? person.Description) is not null)
            .ToLookup(spoken => spoken.paragraph, spoken =>
            {
                var person = people[spoken.Person];
                var offices = string.Join('、', StoredJson.List<ArticleOffice>(person.Offices).Take(MostOffices).Select(office => office.Title));
                return new Speaker(person.Name ?? person.Description!, person.Name is not null, offices.Length > 0 ? offices : null, Text(StoredJson.List<WordPlace>(spoken.Speech.Attribution).FirstOrDefault()), spoken.Speech.Rule, spoken.Speech.Confidence);
            });
        var (notes, glossed) = Gloss(terms.Where(use => Text(use.Place) is not null), Text);
        var told = statements.Where(statement => statement.Confidence >= CoverageQueries.LeastConfidence && Text(Deciding(statement)) is not null).ToLookup(statement => statement.Paragraph);
        return new ArticleMarks(
            notes,
            [.. terms.GroupBy(use => use.Term).Select(uses => new UsedTerm(uses.Key, uses.First().Printed, uses.Count())).OrderByDescending(term => term.Uses).Take(MostTerms)],
            texts.Keys.ToDictionary(number => number, number => new ParagraphMarks([.. speakers[number]], Marks(told[number], Text), Annotate(glossed[number], told[number]))));
    }

    // A term is explained where it stands first. The editors' words come before those of the article.
    private static (List<GlossNote> Notes, ILookup<int, GlossAnnotation> Annotations) Gloss(IEnumerable<TermPlace> terms, Func<WordPlace?, string?> textOf)
    {
        var notes = new List<GlossNote>();
        var annotations = new List<(int Paragraph, GlossAnnotation Annotation)>();
        foreach (var uses in terms.GroupBy(use => use.Term).Take(MostTerms * 4))
        {
            var gloss = Glosses.Here.Find(uses.Key)?.Text;
            if ((gloss ?? uses.Select(use => textOf(use.Explanation.FirstOrDefault())).FirstOrDefault(words => words is not null)) is not { } text || notes.Count == MostGlosses)
                continue;
            var first = uses.First();
            notes.Add(new GlossNote(notes.Count + 1, first.Printed, uses.Key, text, gloss is null));
            annotations.Add((first.Paragraph, new GlossAnnotation(first.Start, first.End, notes.Count, text)));
        }

        return (notes, annotations.ToLookup(each => each.Paragraph, each => each.Annotation));
    }

    private static List<StatementMark> Marks(IEnumerable<ArticleStatement> statements, Func<WordPlace?, string?> textOf) => [.. statements
        .GroupBy(statement => (statement.Kind, statement.Rule))
        .OrderBy(group => group.Key.Kind)
        .Select(group => new StatementMark(group.Key.Kind, group.Count(), [.. group.Select(statement => textOf(Deciding(statement))!).Distinct()], group.Key.Rule, group.Min(statement => statement.Confidence)))];

    private static List<Annotation> Annotate(IEnumerable<GlossAnnotation> glosses, IEnumerable<ArticleStatement> statements)
    {
        List<Annotation> annotations = [];
        foreach (var annotation in glosses.Concat<Annotation>(statements.Select(statement => new DecidingAnnotation(statement.DecidingStart, statement.DecidingEnd))))
        {
            if (!annotations.Any(other => other.Start < annotation.End && annotation.Start < other.End))
                annotations.Add(annotation);
        }

        return [.. annotations.OrderBy(annotation => annotation.Start)];
    }

    private static WordPlace Deciding(ArticleStatement statement) => new(statement.Paragraph, statement.DecidingStart, statement.DecidingEnd);

    private sealed record StoredPerson(int Id, string? Name, string? Description, string Offices);

    private sealed record StoredSpeech(int Person, string Words, string Attribution, string Rule, double Confidence);

    private sealed record StoredTerm(string Term, string Printed, int Paragraph, int Start, int End, string Explanation);

    private sealed record TermPlace(string Term, string Printed, int Paragraph, int Start, int End, List<WordPlace> Explanation)
    {
        public WordPlace Place => new(Paragraph, Start, End);
    }
}
