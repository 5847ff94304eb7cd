using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WuxiPlenum.Web.Pages;

/// <summary>Stands in for a page that cannot be reached without a network, and lists those that can. It asks the archive nothing.</summary>
public class OfflineModel : PageModel;
