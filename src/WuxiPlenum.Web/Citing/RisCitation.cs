using System.Text;

namespace WuxiPlenum.Web.Citing;

/// <summary>A RIS record of a newspaper article, as reference managers import it.</summary>
public static class RisCitation
{
    public static string Write(CitedArticle article)
    {
        var record = new StringBuilder();
        Append(record, "TY", "NEWS");
        foreach (var author in article.Authors)
            Append(record, "AU", author);
        Append(record, "TI", article.Title);
        Append(record, "T2", article.Newspaper);
        Append(record, "PY", article.Day("/")?[..4]);
        Append(record, "DA", article.Day("/"));
        Append(record, "SP", article.Page);
        Append(record, "N1", article.IsDateInferred ? "date inferred" : null);
        Append(record, "UR", article.Address);
        Append(record, "LA", "zh");
        return record.Append("ER  - \r\n").ToString();
    }

    private static void Append(StringBuilder record, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            record.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
    }
}
