using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WuxiPlenum.Web.Publishing;

/// <summary>Makes a page of the portal one of the static site: its links lead to the files.</summary>
internal sealed class PageCopy(SiteLinks links)
{
    /// <summary>Attributes that are addresses.</summary>
    private static readonly string[] s_addresses = ["href", "src", "action", "data-worker", "data-module", "data-suggest"];

    /// <summary>What means nothing on a link that leads nowhere.</summary>
    private static readonly string[] s_ofLinks = ["href", "hreflang", "type", "rel", "download"];

    /// <summary>Previews in other programs.</summary>
    private static readonly string[] s_previews = ["og:url", "og:image"];

    /// <summary>The page as a file, with all links of this site that are in it.</summary>
    /// <param name="at">The address at which the portal shows it.</param>
    /// <param name="place">As <see cref="SiteLinks.Write"/> takes it.</param>
    /// <param name="isPart">Whether it is no page, but what a script puts into one.</param>
    public (string Html, List<SiteLink> Links) Write(string html, Uri at, SitePlace? place, bool isPart = false)
    {
        var document = new HtmlParser().ParseDocument(html);
        var found = new List<SiteLink>();
        foreach (var name in s_addresses)
        {
            foreach (var element in document.QuerySelectorAll($"[{name}]").Where(element => element.GetAttribute(name) is not ['#', ..]))
                Change(element, name);
        }

        foreach (var preview in document.QuerySelectorAll("meta[property]").Where(meta => s_previews.Contains(meta.GetAttribute("property"))))
            Change(preview, "content");
        return (isPart ? document.Body!.InnerHtml : document.ToHtml(), found);

        void Change(IElement element, string name)
        {
            if (links.Resolve(at, element.GetAttribute(name)!) is not { } link)
                return;
            if (!link.IsLeftOut)
            {
                element.SetAttribute(name, links.Write(link, place));
                found.Add(link);
            }
            else if (element.LocalName == "a")
            {
                found.Add(link);
                foreach (var attribute in s_ofLinks)
                    element.RemoveAttribute(attribute);
            }
            else
            {
                element.Remove();
            }
        }
    }
}
