using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WuxiPlenum.Archive.Insights;
using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Engine;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Tests.Archive;

namespace WuxiPlenum.Tests.Search;

/// <summary>Where a note suggests that a misprint was meant otherwise, both forms find it.</summary>
public class PrintedFormTests
{
    /// <summary>Misprints in the headline, in a heading and in the text; the second article has the words as they are meant.</summary>
    private const string Stories = """
        {"title":"再接再励修石桥","sections":[{"paragraphs":[{"text":"全县取得实效在在的成效，群众说，实效在在。"}]},{"heading":"扎扎有实办事","paragraphs":[{"text":"全县要修好石桥。"}]}]}
        {"title":"再接再厉种柳树","sections":[{"paragraphs":[{"text":"全县取得实实在在的成效。"}]}]}
        """;

    [Theory]
    [InlineData("实实在在", 2, 3, "实效在在 实效在在 实实在在")]
    [InlineData("實實在在", 2, 3, "实效在在 实效在在 实实在在")]
    [InlineData("实效在在", 1, 2, "实效在在 实效在在")]
    [InlineData("取得实实在在的成效", 2, 2, "取得实效在在的成效 取得实实在在的成效")]
    [InlineData("群众说，实实在在。", 1, 1, "群众说，实效在在。")]
    [InlineData("实实在在 OR 实效在在", 2, 3, "实效在在 实效在在 实实在在")]
    [InlineData("再接再厉", 2, 2, "再接再励 再接再厉")]
    [InlineData("标题:再接再厉修", 1, 1, "再接再励修")]
    [InlineData("标题:实实在在", 0, 0, "")]
    [InlineData("扎扎实实", 1, 1, "扎扎有实")]
    [InlineData("扎扎实实 -种柳树", 1, 1, "扎扎有实")]
    [InlineData("全县 -实实在在", 0, 0, "")]
    [InlineData("全县 -实效在在", 1, 1, "全县")]
    [InlineData("-扎扎实实", 1, 0, "")]
    [InlineData("-扎扎实实 OR 修石桥", 2, 1, "修石桥")]
    [InlineData("没有 OR -再接再厉", 0, 0, "")]
    public async Task Both_forms_are_found_and_what_is_printed_is_marked(string query, int articles, long occurrences, string marked)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", Stories));
        var results = await archive.SearchAsync(new SearchRequest(query, SearchFilter.None, SearchOrder.Page));
        Assert.Equal((articles, occurrences), (results.ArticleCount, results.Total.Occurrences));
        Assert.Equal(marked, string.Join(' ', results.Hits.SelectMany(Marked)));
    }

    [Fact]
    public async Task The_seed_is_found_by_what_was_meant()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(Path.Combine(Repository.Root, "seeds"));
        Assert.Equal("确保取得实效在在的成效", Assert.Single(Marked(Assert.Single((await archive.SearchAsync("确保取得实实在在的成效")).Hits))));
        Assert.Equal("群人民之所盼", Assert.Single(Marked(Assert.Single((await archive.SearchAsync("盼人民之所盼")).Hits))));
        Assert.Empty((await archive.SearchAsync("一")).Understood.Wanted.Single().AsPrinted);
    }

    [Fact]
    public async Task What_other_programs_import_and_undo_is_followed()
    {
        await using var archive = await TestArchive.CreateAsync();
        await using var other = archive.Again();
        Assert.Equal(0, (await archive.SearchAsync("实实在在")).ArticleCount);
        var run = (await other.ImportAsync(other.Write("a.txt", "本报讯 昨天，全县取得实效在在的成效。\n"))).RunId!.Value;
        Assert.Equal(1, (await archive.SearchAsync("实实在在")).ArticleCount);
        await other.ImportAsync(other.Write("b.txt", "本报讯 今天，柳树种得实效在在。\n"));
        Assert.Equal(2, (await archive.SearchAsync("实实在在")).ArticleCount);
        await other.UndoAsync(run);
        Assert.Equal(1, (await archive.SearchAsync("实实在在")).ArticleCount);
        await other.UndoAsync(run + 1);
        var results = await archive.SearchAsync("实实在在");
        Assert.Equal(0, results.ArticleCount);
        Assert.Empty(results.Understood.Wanted.Single().AsPrinted);
    }

    [Fact]
    public async Task Notes_that_are_made_anew_are_followed()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.txt", "本报讯 昨天，全县取得实效在在的成效。\n"));
        await archive.QueryAsync(async context =>
        {
            var article = await context.Articles.SingleAsync();
            article.Notes = [article.Notes.Single() with { Suggestion = "扎扎实实" }];
            article.InsightVersion = InsightReader.Version + 1;
            return await context.SaveChangesAsync();
        });
        Assert.Equal((1, 0), ((await archive.SearchAsync("扎扎实实")).ArticleCount, (await archive.SearchAsync("实实在在")).ArticleCount));
        await archive.UseAsync<InsightRecompute, InsightReport>(recompute => recompute.RunAsync());
        Assert.Equal((0, 1), ((await archive.SearchAsync("扎扎实实")).ArticleCount, (await archive.SearchAsync("实实在在")).ArticleCount));
    }

    [Fact]
    public async Task Nothing_more_is_read_for_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", Stories));
        Assert.Equal(2, (await archive.SearchAsync("石桥 OR 柳树")).ArticleCount);
        var plain = await CommandsAsync(() => archive.SearchAsync("全县"));
        Assert.Equal(2, plain.Count); // the question for the state of the archive is not EF's, and not counted
        Assert.Equal(plain, await CommandsAsync(() => archive.SearchAsync("实实在在")));
    }

    [Fact]
    public void Notes_of_no_use_to_a_search_are_left_out()
    {
        Assert.Null(Misprint.Of("一一", "一"));
        Assert.Null(Misprint.Of("进一步进一步", "进一步"));
        Assert.Null(Misprint.Of("，。", "。"));
        Assert.Null(Misprint.Of("𠮷家", "𠮷"));
        Assert.Null(Misprint.Of("甲", "乙"));
        Assert.Null(Misprint.Of("实在", "实实在在"));
        Assert.Null(Misprint.Of("實實在在", "实实在在"));
        Assert.Equal(new Misprint("实效在在", "实实在在"), Misprint.Of("實效在在", "实实在在"));
    }

    [Theory]
    [InlineData("甲乙", "丙乙 甲丁")]
    [InlineData("甲乙甲乙", "甲乙丙乙 丙乙甲乙 甲丁甲乙 甲乙甲丁 丙乙丙乙 丙乙甲丁 甲丁丙乙 甲丁甲丁")]
    [InlineData("丙乙", "")]
    [InlineData("甲丁乙", "")]
    public void Each_misprint_stands_for_what_is_suggested_alone_and_with_others(string word, string forms)
    {
        var printed = new PrintedForms([new Misprint("甲丁", "甲乙"), new Misprint("丙乙", "甲乙"), new Misprint("甲丁", "甲乙")]);
        Assert.Equal(
            forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            printed.AddTo(SearchQuery.Parse(word)).Clauses.Single().Any.Single().AsPrinted.Select(form => form.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_word_has_eight_printed_forms_at_most_and_those_with_one_misprint_come_first()
    {
        var printed = new PrintedForms([new Misprint("丙丁", "甲乙")]);
        var forms = printed.AddTo(SearchQuery.Parse(string.Concat(Enumerable.Repeat("甲乙", SearchQuery.MaxLength / 2)))).Clauses.Single().Any.Single().AsPrinted;
        Assert.Equal(8, forms.Length);
        Assert.All(forms, form => Assert.Equal(1, form.Text.Count(c => c == '丙')));
    }

    [Fact]
    public async Task A_query_of_nothing_but_such_words_is_answered()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.ImportAsync(archive.Write("a.jsonl", Stories));
        var words = Enumerable.Range(0, SearchQuery.MaxConditions).Select(i => $"实实在在实实在在实实在在{i:00}").ToList();
        Assert.Equal(0, (await archive.SearchAsync(string.Join(' ', words))).ArticleCount);
        Assert.Equal(0, (await archive.SearchAsync(string.Join(" OR ", words))).ArticleCount);
        Assert.Equal(2, (await archive.SearchAsync(string.Join(" -", words.Prepend("全县")))).ArticleCount);
        Assert.Equal(2, (await archive.SearchAsync(string.Join(" -", words.Prepend("实实在在")))).ArticleCount);
    }

    private static IEnumerable<string> Marked(SearchHit hit) => Marked(hit.Title ?? "", hit.TitleMarks).Concat(hit.Passages.SelectMany(passage =>
        (passage.Heading is { } heading ? Marked(heading.Text, heading.Marks) : []).Concat(Marked(passage.Text, passage.Marks))));

    private static IEnumerable<string> Marked(string text, IReadOnlyList<Mark> marks) => marks.Select(mark => text[mark.Start..mark.End]);

    /// <summary>The commands that the archive's model sends while something is done.</summary>
    private static async Task<List<string>> CommandsAsync(Func<Task> act)
    {
        var commands = new SentCommands();
        using (DiagnosticListener.AllListeners.Subscribe(commands))
            await act();
        return commands.Texts;
    }

    private sealed class SentCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly AsyncLocal<List<string>?> _texts = new() { Value = [] }; // of this test alone, whatever runs beside it

        public SentCommands() => Texts = _texts.Value!;

        public List<string> Texts { get; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Value: CommandEventData command } && value.Key == RelationalEventId.CommandExecuting.Name)
                _texts.Value?.Add(command.Command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => throw error;
    }
}
