namespace WuxiPlenum.Web.Citing;

/// <summary>
/// An article as the title of an empty element of class Z3988 (COinS, an OpenURL of ANSI/NISO Z39.88-2004 in HTML), by which Zotero and
/// libraries' link resolvers find it on a page. The scheme for journals stands for newspapers too.
/// </summary>
public static class Coins
{
    public const string Class = "Z3988";

    public static string Write(CitedArticle article)
    {
        IEnumerable<(string Key, string? Value)> keys =
        [
            ("ctx_ver", "Z39.88-2004"),
            ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
            ("rft.genre", "article"),
            ("rft.atitle", article.Title),
            ("rft.jtitle", article.Newspaper.Length > 0 ? article.Newspaper : null),
            ("rft.date", article.IsDateInferred ? null : article.Day("-")),
            ("rft.pages", article.Page),
            .. article.Authors.Select(name => ("rft.au", (string?)name)),
            ("rft_id", article.Address),
            ("rft.language", "zh"),
        ];
        return string.Join('&', keys.Where(key => key.Value is not null).Select(key => $"{key.Key}={Uri.EscapeDataString(key.Value!)}"));
    }
}
