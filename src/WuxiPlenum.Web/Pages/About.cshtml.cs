using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages;

/// <summary>What the site is, where its texts come from, how to cite them.</summary>
public class AboutModel : PageModel
{
    public string Html { get; private set; } = "";

    public void OnGet() => Html = WrittenPage.Html("about");
}
