using WuxiPlenum.Web.Api.Hosting;
using WuxiPlenum.Web.Forms;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Preferences;

namespace WuxiPlenum.Web.Caching;

/// <summary>Which page a request asks for: all that decides what is in it, apart from the archive.</summary>
/// <param name="Text">The address with its language and query, and the preferences; those with the default ones share a page.</param>
/// <param name="IsPersonal">Whether the request brings the reader's preferences.</param>
public readonly record struct PageKey(string Text, bool IsPersonal)
{
    /// <summary>In characters. A longer address is one of its kind.</summary>
    private const int Longest = 1000;

    /// <summary>The page; null when what is asked for is none, is not only read, or is asked for in another form or language than the address names.</summary>
    public static PageKey? Of(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return null;
        var language = SiteLanguage.Of(request.Path, out var path);
        if (path.Value!.Length + request.QueryString.Value?.Length > Longest || Path.HasExtension(path.Value) || ApiHosting.IsApi(path)
            || PageForms.MayBeWanted(request.Headers.Accept.ToString()) || LanguageChoice.Decide(request, language, request.PathBase, path) != LanguageStep.Stay)
        {
            return null;
        }

        var preferences = ReadingPreferences.From(request);
        // Complete addresses in the page may begin with the host that was asked for, and under another host there may be no page.
        var address = string.Concat(request.Scheme, "://", request.Host.Value, request.PathBase.Value)
            + string.Concat(request.Path.Value, request.QueryString.Value);
        var isDefault = ReferenceEquals(preferences, ReadingPreferences.Default) || preferences == ReadingPreferences.Default;
        return new PageKey(isDefault ? address : $"{address} {preferences.Value}", !ReferenceEquals(preferences, ReadingPreferences.Default));
    }
}
