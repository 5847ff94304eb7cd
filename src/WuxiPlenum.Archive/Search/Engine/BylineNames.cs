namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>The names in a byline, to count by: <c>本报记者 关山月 陆子衿</c> gives two.</summary>
internal static class BylineNames
{
    private static readonly char[] s_separators = [.. "、，,;；/／|｜·"];

    private static readonly HashSet<string> s_roles =
        ["记者", "本报记者", "通讯员", "本报通讯员", "见习记者", "实习生", "特约记者", "首席记者", "作者", "文", "图", "摄", "摄影", "摄影报道", "报道", "整理", "撰稿", "执笔"];

    /// <summary>Each name once, in the order printed.</summary>
    public static IReadOnlyList<string> Of(string? authors)
    {
        if (string.IsNullOrWhiteSpace(authors))
            return [];
        var names = new List<string>();
        foreach (var group in authors.Split(s_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var first = "";
            foreach (var part in group.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(part => !s_roles.Contains(Fold.Text(part))))
            {
                // 王 芳: a name of two characters is printed as wide as one of three.
                if (first.Length == 0 && part.Length == 1)
                {
                    first = part;
                    continue;
                }

                names.Add(first + part);
                first = "";
            }

            if (first.Length > 0)
                names.Add(first);
        }

        return [.. names.Distinct()];
    }
}
