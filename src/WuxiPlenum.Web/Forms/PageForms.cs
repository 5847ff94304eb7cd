using System.Buffers;
using Microsoft.AspNetCore.Routing.Template;

namespace WuxiPlenum.Web.Forms;

/// <summary>Which pages are there in which other forms: the one place where that is said. Each form is mapped by the feature that writes it.</summary>
public static class PageForms
{
    /// <summary>What stands for the front page, whose path has no name, before a suffix.</summary>
    public const string Front = "/latest";

    private static readonly (TemplateMatcher Page, PageForm[] Forms)[] s_pages =
    [
        On("/", PageForm.Atom, PageForm.JsonFeed),
        On("/articles/{slug}", PageForm.Json, PageForm.Markdown, PageForm.Text, PageForm.Tei, PageForm.Epub),
        On("/editions", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
        On("/editions/{date}", PageForm.Json, PageForm.Epub, PageForm.Zip),
        On("/topics", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
        On("/topics/{topic}", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
        On("/people", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
        On("/people/{name}", PageForm.Json, PageForm.Atom, PageForm.JsonFeed),
        On("/pledges", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed, PageForm.Calendar),
        On("/figures", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
        On("/terms", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
        On("/terms/{term}", PageForm.Json, PageForm.Atom, PageForm.JsonFeed),
        On("/tasks", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
        On("/search", PageForm.Json, PageForm.Csv, PageForm.Atom, PageForm.JsonFeed),
    ];

    private static readonly SearchValues<string> s_mediaTypes = SearchValues.Create([.. s_pages.SelectMany(page => page.Forms).Select(form => form.MediaType).Distinct()], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an <c>Accept</c> may ask for a form: most do not, and need not be read.</summary>
    public static bool MayBeWanted(string accept) => accept.AsSpan().ContainsAny(s_mediaTypes);

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
        $"{request.PathBase.ToUriComponent()}{PathOf(request.Path, form).ToUriComponent()}{request.QueryString.ToUriComponent()}";

    /// <summary>The path of a form of the page at a path.</summary>
    public static PathString PathOf(PathString page, PageForm form) => $"{(page == "/" ? Front : page.Value)}.{form.Extension}";

    private static (TemplateMatcher Page, PageForm[] Forms) On(string page, params PageForm[] forms) => (new TemplateMatcher(TemplateParser.Parse(page), []), forms);
}
