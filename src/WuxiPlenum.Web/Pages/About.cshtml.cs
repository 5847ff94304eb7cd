using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Publishing;

namespace WuxiPlenum.Web.Pages;

/// <summary>What the site is, where its texts come from, how to cite them.</summary>
public class AboutModel : PageModel
{
    public string Html { get; private set; } = "";

    public void OnGet() => Html = HttpContext.IsStaticCopy() ? WrittenPage.Html("about", "static") : WrittenPage.Html("about");
}
