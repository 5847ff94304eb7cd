using System.Text.Json;
using System.Text.Json.Nodes;
using WuxiPlenum.Web.Forms;

namespace WuxiPlenum.Web.Citing;

/// <summary>
/// A CSL-JSON item (Citation Style Language 1.0.2), which reference managers and citation processors read. Names are literal: a printed
/// byline says neither what is a family name nor whether 本报记者 is a person.
/// </summary>
public static class CslCitation
{
    private static readonly JsonSerializerOptions s_options = new(SiteJson.Options) { WriteIndented = true };

    public static string Write(CitedArticle article)
    {
        var item = new JsonObject { ["id"] = article.Key, ["type"] = "article-newspaper", ["title"] = article.Title };
        if (article.Authors.Count > 0)
            item["author"] = new JsonArray([.. article.Authors.Select(name => new JsonObject { ["literal"] = name })]);
        if (article.Newspaper.Length > 0)
            item["container-title"] = article.Newspaper;
        if (article.Date is { } date)
        {
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(date.Year, date.Month, date.Day)) };
            if (article.IsDateInferred)
                item["issued"]!["circa"] = true;
        }

        if (article.Page is { } page)
            item["page"] = page;
        item["URL"] = article.Address;
        item["language"] = "zh-CN";
        return new JsonArray(item).ToJsonString(s_options) + "\n";
    }
}
