using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Editions;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Insights.Authority;
using WuxiPlenum.Newsprint.Insights.Tasks;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Coverage;

/// <summary>The tasks that the articles of a day set, each with what else of that day covers it. Aligned when it is asked for: an edition is small.</summary>
/// <param name="Sets">One for each article that sets tasks, the most authoritative first.</param>
public sealed record EditionTasks(DateOnly? Date, IReadOnlyList<CoverageDocument> Documents, IReadOnlyList<TaskSet> Sets)
{
    /// <summary>The editions that set tasks.</summary>
    public static IQueryable<Edition> Editions(PlenumContext archive) =>
        archive.Editions.Where(edition => edition.Articles.Any(article => article.IsCurrent && article.Tasks.Any(task => task.Confidence >= CoverageQueries.LeastConfidence)));

    /// <summary>Those of a day; without sets when nothing sets any.</summary>
    public static Task<EditionTasks> LoadAsync(PlenumContext archive, ArchiveMemory memory, DateOnly? date, CancellationToken cancellation) =>
        memory.GetAsync(archive, $"tasks {date.Address()}", () => AlignAsync(archive, memory, date, cancellation), cancellation);

    /// <summary>The tasks that an article covers, by the number of the first paragraph of the section that does.</summary>
    public ILookup<int, CoveredTask> CoveredBy(int article) => Sets
        .SelectMany(set => set.Rows.SelectMany(row => row.Covering.Where(covering => covering.Document.Id == article).Select(covering => new CoveredTask(set, row, covering.Section))))
        .OrderByDescending(covered => covered.Section.Evidence.Confidence)
        .ToLookup(covered => covered.Section.FirstParagraph);

    private static async Task<EditionTasks> AlignAsync(PlenumContext archive, ArchiveMemory memory, DateOnly? date, CancellationToken cancellation)
    {
        var documents = await archive.EditionCoverageAsync(memory, date, cancellation);
        var tasks = (await archive.ArticleTasks
            .Where(task => task.Article.IsCurrent && task.Article.Edition.Date == date && task.Confidence >= CoverageQueries.LeastConfidence)
            .OrderBy(task => task.Ordinal)
            .Select(task => new StoredTask(task.ArticleId, task.Ordinal, task.List, task.Number, task.Marker, task.Title, task.Paragraph, task.Start, task.End, task.Rule, task.Confidence))
            .ToListAsync(cancellation)).ToLookup(task => task.ArticleId);
        var articles = documents.Select(document => document.Coverage).ToList();
        var sets = new List<TaskSet>();
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            var stored = tasks[document.Id].Where(task => document.Has(task.Words)).ToList();
            if (stored.Count == 0)
                continue;
            var covered = TaskAlignment.Align(articles, i, [.. stored.Select(task => task.Read(document.Coverage))]);
            sets.Add(new TaskSet(document, [.. covered.Zip(stored, (coverage, task) => new TaskRow(
                task.Ordinal, coverage.Task, document.Coverage.TextOf(coverage.Task.Words), [.. coverage.Sections.Select(section => new Covering(documents[section.Article], section))]))]));
        }

        return new EditionTasks(date, documents, [.. sets.OrderBy(set => AuthorityLadder.LevelOf(set.Document.Genre) ?? (AuthorityLevel)int.MaxValue)]);
    }

    private sealed record StoredTask(int ArticleId, int Ordinal, int List, int Number, string Marker, string Title, int Paragraph, int Start, int End, string Rule, double Confidence)
    {
        public Words Words => new(Paragraph, Start, End);

        public PlenumTask Read(CoverageArticle article)
        {
            var title = article.TextOf(Words).IndexOf(Title, StringComparison.Ordinal) is >= 0 and var at ? new Words(Paragraph, Start + at, Start + at + Title.Length) : Words;
            return new PlenumTask(List, Number, Marker, Words, title, new Evidence(Rule, Confidence));
        }
    }
}

/// <summary>The tasks that one article sets.</summary>
public sealed record TaskSet(CoverageDocument Document, IReadOnlyList<TaskRow> Rows);

/// <summary>One task.</summary>
/// <param name="Ordinal">1, 2, … among those of the article; in addresses.</param>
/// <param name="Text">All of it, as printed.</param>
/// <param name="Covering">What covers it, that which says most first.</param>
public sealed record TaskRow(int Ordinal, PlenumTask Task, string Text, IReadOnlyList<Covering> Covering)
{
    /// <summary>Its first clause, without the marker.</summary>
    public string Title => Text[(Task.Title.Start - Task.Words.Start)..(Task.Title.End - Task.Words.Start)];
}

/// <summary>A section that covers a task, and the article it stands in.</summary>
public sealed record Covering(CoverageDocument Document, CoveringSection Section);

/// <summary>A task that a section covers.</summary>
public sealed record CoveredTask(TaskSet Set, TaskRow Row, CoveringSection Section)
{
    /// <summary>The address of the task below the path base and the language.</summary>
    public string Path => $"{Set.Document.Path}/tasks/{Row.Ordinal}";
}
