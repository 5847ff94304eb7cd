using System.Globalization;
using WuxiPlenum.Tests;

namespace WuxiPlenum.Benchmarks.Killing;

/// <summary>A folder of pages: damaged ones, short ones, an article that jumps from page to page, finished articles; and what becomes of it later.</summary>
internal static class KillMaterial
{
    /// <summary>The folder as it is imported first.</summary>
    /// <param name="stories">How many short stories there are in the end; a quarter of them now.</param>
    public static void WriteFirst(string folder, int stories)
    {
        Directory.CreateDirectory(folder);
        foreach (var (page, i) in Pages().Take(4).Select((page, i) => (page, i)))
            File.Copy(page, Path.Combine(folder, $"page-{i}.txt"));
        for (var i = 0; i < stories / 4; i++)
            File.WriteAllText(Path.Combine(folder, Name(i)), Story(i, "代表们备受鼓舞"));
        WriteJump(folder, "本报记者再访两岸村民。");
    }

    /// <summary>The folder as it is imported later: more pages, and other versions of some.</summary>
    /// <param name="stories">As at first.</param>
    /// <param name="notices">So many short pages besides; with hundreds of them the import takes more than one transaction.</param>
    public static void WriteSecond(string folder, int stories, int notices)
    {
        foreach (var (page, i) in Pages().Skip(4).Take(4).Select((page, i) => (page, i)))
            File.Copy(page, Path.Combine(folder, $"page-{i + 4}.txt"), overwrite: true);
        for (var i = stories / 8; i < stories; i++)
            File.WriteAllText(Path.Combine(folder, Name(i)), Story(i, "与会者深受启发"));
        for (var i = 0; i < notices; i++)
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"notice-{i:000}.txt")), $"停水通知\n\n本报讯 明天上午，第{i + 1}小区因检修停水三小时，请居民提前储水。\n");
        WriteJump(folder, "本报记者三访两岸村民，大家都说新桥好。");
        File.WriteAllLines(Path.Combine(folder, "finished.jsonl"), Enumerable.Range(0, 40).Select(i =>
            $$"""{"sections":[{"paragraphs":[{"text":"第{{i}}家企业负责人钱知远说，明年将投资{{i + 1}}亿元。"}]}],"newspaper":"江南晚报","date":"2024-02-{{(i % 28) + 1:00}}","page":"{{i + 1}}","title":"第{{i}}家企业增资"}"""));
    }

    private static IEnumerable<string> Pages() => Directory.GetFiles(Path.Combine(Repository.Root, "tests", "WuxiPlenum.Newsprint.Tests", "Samples", "composed"), "page.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"story-{i:000}.txt");

    private static string Story(int i, string end) =>
        $"第{i}次科技创新大会召开\n\n本报讯 昨天，全市召开第{i}次科技创新大会。市长赵建平说，明年将建成{i + 2}个平台，投资{i + 3}亿元。\n\n会议要求，锚定“十个走在前列”，{end}。\n";

    private static void WriteJump(string folder, string end)
    {
        foreach (var (page, text) in new[] { ("1", "新桥通车\n\n本报讯 昨天，一座新桥建成通车，两岸村民步行过河，不用再绕行三十公里，（下转第2版）\n"), ("2", $"（上接第1版）孩子们上学也近了。\n\n{end}\n") })
        {
            File.WriteAllText(Path.Combine(folder, $"jump{page}.txt"), text);
            File.WriteAllText(Path.Combine(folder, $"jump{page}.meta.json"), $$"""{ "newspaper": "无锡日报", "date": "2024-01-05", "page": "{{page}}" }""");
        }
    }
}
