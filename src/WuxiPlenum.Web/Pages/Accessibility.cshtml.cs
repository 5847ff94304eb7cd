using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Pages;

/// <summary>What the site does for readers with disabilities and for older readers, how it was tested, and what is known to be missing.</summary>
public class AccessibilityModel : PageModel
{
    public string Html { get; private set; } = "";

    public void OnGet() => Html = WrittenPage.Html("accessibility");
}
