namespace WuxiPlenum.Web.Citing;

/// <summary>A citation for a letter or a message: who, what, where, when, and the address.</summary>
public static class PlainCitation
{
    public static string Write(CitedArticle article)
    {
        var authors = article.Authors.Count == 0 ? "" : string.Join('、', article.Authors) + "：";
        var newspaper = article.Newspaper.Length == 0 ? "" : $"《{article.Newspaper}》";
        var date = article.Day("-") is not { } day ? "" : article.IsDateInferred ? $"{day}（推断）" : day;
        var page = article.Page is null ? "" : $"第{article.Page}版";
        return $"{authors}《{article.Title}》，{newspaper}{date}{page}，{article.Address}";
    }
}
