using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using WuxiPlenum.Web.Forms;

namespace WuxiPlenum.Web.Discovery;

/// <summary>
/// What a page says of itself in the terms of schema.org, as JSON-LD for search engines. It stands in a data block, which no browser runs
/// and for which the content security policy needs no exception. Written as plain JSON: the terms used are few.
/// </summary>
public static class StructuredData
{
    /// <summary>A thing of a type, without what is null or empty.</summary>
    public static JsonObject Thing(string type, params IEnumerable<(string Property, JsonNode? Value)> properties)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (property, value) in properties)
            if (value is not null and not JsonArray { Count: 0 })
                thing[property] = value;
        return thing;
    }

    public static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    /// <summary>The data block. JSON is written so that no character of it ends the element that it stands in.</summary>
    public static IHtmlContent Block(JsonObject thing)
    {
        thing["@context"] = "https://schema.org";
        return new HtmlString($"<script type=\"application/ld+json\">{thing.ToJsonString(SiteJson.Options)}</script>");
    }

    /// <summary>Where a page stands in the site.</summary>
    /// <param name="steps">From the front page on, each with its complete address; that of the page itself may be left out.</param>
    public static JsonObject Breadcrumbs(IEnumerable<(string Name, string? Address)> steps) => Thing("BreadcrumbList",
        ("itemListElement", List(steps.Select((step, i) => Thing("ListItem", ("position", i + 1), ("name", step.Name), ("item", step.Address))))));

    /// <summary>The site, and how it is searched.</summary>
    /// <param name="address">The complete address of the front page, without a slash at its end.</param>
    public static JsonObject Site(string name, string description, string language, string address) => Thing("WebSite",
        ("name", name),
        ("description", description),
        ("url", address + "/"),
        ("inLanguage", language),
        ("potentialAction", Thing("SearchAction",
            ("target", Thing("EntryPoint", ("urlTemplate", address + "/search?q={search_term_string}"))),
            ("query-input", "required name=search_term_string"))));
}
