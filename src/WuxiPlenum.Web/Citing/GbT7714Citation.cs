namespace WuxiPlenum.Web.Citing;

/// <summary>A newspaper article after GB/T 7714; an inferred date stands in brackets.</summary>
public static class GbT7714Citation
{
    private const string UnknownDate = "[日期不详]";

    public static string Write(CitedArticle article)
    {
        var authors = article.Authors.Count == 0 ? "" : string.Join(',', article.Authors) + ". ";
        var newspaper = article.Newspaper.Length == 0 ? "" : article.Newspaper + ", ";
        var date = article.Day("-") is not { } day ? UnknownDate : article.IsDateInferred ? $"[{day}]" : day;
        var page = article.Page is null ? "" : $"({article.Page})";
        return $"{authors}{article.Title}[N]. {newspaper}{date}{page}.";
    }
}
