using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WuxiPlenum.Web.Pages;

/// <summary>Stands in for an answer that has no page. It asks the archive nothing: the archive may be what failed.</summary>
[ResponseCache(NoStore = true)]
public class ErrorModel : PageModel
{
    private static readonly int[] s_explained = [400, 404, 410, 414, 429, 500, 503, 504];

    public int Status { get; private set; }

    public void OnGet()
    {
        // Not bound, because the form of the request may be what could not be read.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status = s_explained.Contains(status) ? status : status >= 500 ? 500 : 400;
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
    }
}
