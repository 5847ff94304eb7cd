using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Preferences;

namespace WuxiPlenum.Web.Pages;

public class PrefsModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>Keeps what was chosen and goes back to the page that it was chosen on.</summary>
    public IActionResult OnPost([FromForm] string? fs, [FromForm] string? theme, [FromForm] string? mode, [FromForm] string? keys, [FromForm] string? marks, [FromForm] string? back)
    {
        if (!ModelState.IsValid) // the form has too much in it
            return BadRequest();
        ReadingPreferences.From(Request).With(fs, theme, mode, keys, marks).Save(HttpContext);
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = RequestedAddress.Local(Url, back);
        return new EmptyResult();
    }
}
