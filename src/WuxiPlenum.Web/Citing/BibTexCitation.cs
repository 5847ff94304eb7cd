using System.Text;

namespace WuxiPlenum.Web.Citing;

/// <summary>A BibTeX entry, with the fields that biblatex reads too.</summary>
public static class BibTexCitation
{
    public static string Write(CitedArticle article)
    {
        var entry = new StringBuilder($"@article{{{article.Key},\n");
        Append(entry, "author", article.Authors.Count == 0 ? null : string.Join(" and ", article.Authors.Select(name => $"{{{Escape(name)}}}")));
        Append(entry, "title", $"{{{Escape(article.Title)}}}");
        Append(entry, "journal", article.Newspaper.Length == 0 ? null : Escape(article.Newspaper));
        Append(entry, "year", article.Day("-")?[..4]);
        Append(entry, "month", article.Day("-")?[5..7]);
        Append(entry, "day", article.Day("-")?[8..]);
        Append(entry, "pages", article.Page is { } page ? Escape(page) : null);
        Append(entry, "note", article.IsDateInferred ? "date inferred" : null);
        Append(entry, "url", article.Address);
        Append(entry, "langid", "chinese");
        return entry.Append("}\n").ToString();
    }

    private static void Append(StringBuilder entry, string field, string? value)
    {
        if (value is not null)
            entry.Append("  ").Append(field).Append(" = {").Append(value).Append("},\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
            _ = character switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '{' => escaped.Append("\\textbraceleft{}"), // \{ would count as one that opens
                '}' => escaped.Append("\\textbraceright{}"),
                '%' or '&' or '#' or '$' or '_' => escaped.Append('\\').Append(character),
                '\r' or '\n' => escaped.Append(' '),
                _ => escaped.Append(character),
            };
        return escaped.ToString();
    }
}
