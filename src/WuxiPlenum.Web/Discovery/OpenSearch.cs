using System.Xml;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Archive.Search.Suggest;
using WuxiPlenum.Web.Api.Resources;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Searching;
using WuxiPlenum.Web.Sharing;

namespace WuxiPlenum.Web.Discovery;

/// <summary>
/// <c>/opensearch.xml</c> tells browsers and programs how the site is searched (OpenSearch 1.1); <c>/opensearch/suggest</c> answers a
/// browser's address bar while one types, in the form that the OpenSearch suggestions extension asks for.
/// </summary>
public static class OpenSearch
{
    public const string Address = "/opensearch.xml", MediaType = "application/opensearchdescription+xml";

    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const string Terms = "{searchTerms}";
    private const int Suggestions = 10;

    public static WebApplication MapOpenSearch(this WebApplication app)
    {
        app.MapGet(Address, Describe);
        app.MapGet("/opensearch/suggest", SuggestAsync);
        return app;
    }

    private static IResult Describe(HttpContext context, SiteAddress site, IStringLocalizer<Wording> wording)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = ExportedText.Utf8, Indent = true }))
        {
            void Url(string type, string template, string relation = "results")
            {
                xml.WriteStartElement("Url", Namespace);
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("template", site.Here(context, template));
                xml.WriteEndElement();
            }

            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, wording["Site.Name"]);
            xml.WriteElementString("Description", Namespace, wording["Site.Description"]);
            Url("text/html", $"/search?q={Terms}");
            Url(PageForm.Atom.MediaType, $"/search.{PageForm.Atom.Extension}?q={Terms}");
            Url("application/x-suggestions+json", $"/opensearch/suggest?q={Terms}", "suggestions");
            Url(MediaType, Address, "self");
            xml.WriteStartElement("Image", Namespace);
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteString(site.Of(context, "/icon.svg"));
            xml.WriteEndElement();
            xml.WriteElementString("Language", Namespace, SiteLanguage.Current.Tag);
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteEndElement();
        }

        return Results.Bytes(memory.ToArray(), $"{MediaType}; charset=utf-8");
    }

    private static async Task<IResult> SuggestAsync(HttpRequest request, SearchSuggestions suggestions, IStringLocalizer<Wording> wording, CancellationToken cancellation)
    {
        var typed = request.Query[SearchInput.Query].ToString();
        if (typed.Length > SearchQuery.MaxLength)
            return SearchApi.Problem(SearchRefusal.QueryTooLong, SearchInput.Query, wording);
        var found = await suggestions.SuggestAsync(typed, Suggestions, cancellation);
        return Results.Json(new object[] { typed, found.Select(suggestion => suggestion.Text) }, SiteJson.Options, "application/x-suggestions+json");
    }
}
