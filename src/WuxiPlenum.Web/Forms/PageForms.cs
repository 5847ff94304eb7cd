using Microsoft.AspNetCore.Routing.Template;

namespace WuxiPlenum.Web.Forms;

/// <summary>Which pages are there in which other forms: the one place where that is said. Each form is mapped by the feature that writes it.</summary>
public static class PageForms
{
    private static readonly (TemplateMatcher Page, PageForm[] Forms)[] s_pages =
    [
        On("/articles/{slug}", PageForm.Markdown, PageForm.Text, PageForm.Tei, PageForm.Epub),
        On("/editions/{date}", PageForm.Epub, PageForm.Zip),
        On("/pledges", PageForm.Csv, PageForm.Atom, PageForm.Calendar),
    ];

    /// <summary>The forms of the page at a path, which is below the language's prefix; none when it has none.</summary>
    public static IReadOnlyList<PageForm> Of(PathString path)
    {
        if (path.Value is not { } asked || asked.LastIndexOf('.') > asked.LastIndexOf('/'))
            return []; // a form itself
        foreach (var (page, forms) in s_pages)
            if (page.TryMatch(path, []))
                return forms;
        return [];
    }

    /// <summary>The address of a form of the page that was asked for, with its query.</summary>
    public static string Address(HttpRequest request, PageForm form) =>
        $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}.{form.Extension}{request.QueryString.ToUriComponent()}";

    private static (TemplateMatcher Page, PageForm[] Forms) On(string page, params PageForm[] forms) => (new TemplateMatcher(TemplateParser.Parse(page), []), forms);
}
