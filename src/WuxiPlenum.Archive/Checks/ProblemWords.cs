namespace WuxiPlenum.Archive.Checks;

/// <summary>What is wrong, and what to do about it, in words for the people who run the portal.</summary>
public static class ProblemWords
{
    /// <summary>What is wrong.</summary>
    public static string Name(this ProblemKind kind) => kind switch
    {
        ProblemKind.Database => Language.Choose("数据库损坏", "Database damaged"),
        ProblemKind.Schema => Language.Choose("数据库结构较旧", "Earlier schema"),
        ProblemKind.Reference => Language.Choose("引用落空", "Reference to nothing"),
        ProblemKind.Version => Language.Choose("文件版本有误", "Versions of a document"),
        ProblemKind.Spans => Language.Choose("原文位置有误", "Places in the source"),
        ProblemKind.Text => Language.Choose("正文与原文不符", "Text differs from its source"),
        ProblemKind.Outline => Language.Choose("文章结构有误", "Outline of an article"),
        ProblemKind.Shown => Language.Choose("显示状态有误", "Shown or not"),
        ProblemKind.Whole => Language.Choose("跨版文章有误", "Article across pages"),
        ProblemKind.Topic => Language.Choose("专题有误", "Topics"),
        ProblemKind.Insight => Language.Choose("整理结果与正文不符", "Insights differ from the text"),
        ProblemKind.Tally => Language.Choose("统计与文章不符", "Tallies differ from the articles"),
        ProblemKind.Index => Language.Choose("搜索索引与正文不符", "Search index differs from the text"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A problem without a name."),
    };

    /// <summary>What to do about it.</summary>
    public static string Remedy(this ProblemKind kind) => kind switch
    {
        ProblemKind.Database => Language.Choose("请用 restore 恢复备份", "Restore a backup with restore"),
        ProblemKind.Schema => Language.Choose("启动网站或运行 runs 即可升级，升级前请先备份", "Start the portal or run runs to bring it up to date; make a backup first"),
        ProblemKind.Version => Language.Choose("请用 undo 撤销该次导入后重新导入，或恢复备份", "Undo the import with undo and import again, or restore a backup"),
        ProblemKind.Reference => Language.Choose("check --repair 删去由正文推得的部分并重做；其余请恢复备份", "check --repair drops what is derived and makes it anew; for anything else restore a backup"),
        ProblemKind.Spans => Language.Choose("check --repair 可重读纯文本的原文；其他格式请用 undo 撤销后重新导入，或恢复备份", "check --repair reads plain text again from its source; for other formats undo the import and import again, or restore a backup"),
        _ => Language.Choose("运行 check --repair", "Run check --repair"),
    };
}
