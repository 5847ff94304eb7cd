namespace WuxiPlenum.Web.Citing;

/// <summary>A newspaper article after GB/T 7714-2015; an inferred date stands in brackets, and of more than three authors the first three are named.</summary>
public static class GbT7714Citation
{
    private const string UnknownDate = "[日期不详]";
    private const int MostAuthors = 3;

    public static string Write(CitedArticle article)
    {
        var named = article.Authors.Count > MostAuthors ? article.Authors.Take(MostAuthors).Append("等") : article.Authors;
        var authors = article.Authors.Count == 0 ? "" : string.Join(", ", named) + ". ";
        var newspaper = article.Newspaper.Length == 0 ? "" : article.Newspaper + ", ";
        var date = article.Day("-") is not { } day ? UnknownDate : article.IsDateInferred ? $"[{day}]" : day;
        var page = article.Page is null ? "" : $"({article.Page})";
        return $"{authors}{article.Title}[N]. {newspaper}{date}{page}.";
    }
}
