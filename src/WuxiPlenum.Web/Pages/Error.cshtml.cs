using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WuxiPlenum.Web.Pages;

/// <summary>Stands in for an answer that has no page. It asks the archive nothing: the archive may be what failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public class ErrorModel : PageModel
{
    private static readonly int[] s_explained = [400, 404, 410, 500];

    public int Status { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Status = s_explained.Contains(status) ? status : status >= 500 ? 500 : 400;
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
    }
}
