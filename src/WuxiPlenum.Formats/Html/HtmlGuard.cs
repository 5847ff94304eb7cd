using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace WuxiPlenum.Formats.Html;

/// <summary>
/// Watches a parser and stops it before hostile markup costs too much: the standard's rules multiply elements that are never closed,
/// and look through all that are open at each new one.
/// </summary>
internal sealed class HtmlGuard(int mostElements)
{
    // Pages that people read stay far below, the sloppiest of them too.
    private const int MostUnclosed = 1000;

    // These close by themselves, or hold nothing.
    private static readonly HashSet<string> s_closedByOthers =
    [
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    ];

    private readonly Dictionary<string, int> _open = [];
    private int _elements;
    private int _unclosed;

    /// <exception cref="TooCostlyException">There are too many elements.</exception>
    public void Created()
    {
        if (++_elements > mostElements) throw new TooCostlyException();
    }

    /// <exception cref="TooCostlyException">Too many elements are open at once.</exception>
    public void Read(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag && token is HtmlTagToken { IsSelfClosing: false } && !s_closedByOthers.Contains(token.Name))
        {
            _open[token.Name] = _open.GetValueOrDefault(token.Name) + 1;
            if (++_unclosed > MostUnclosed) throw new TooCostlyException();
        }
        else if (token.Type == HtmlTokenType.EndTag && _open.GetValueOrDefault(token.Name) is > 0 and var open)
        {
            _open[token.Name] = open - 1;
            _unclosed--;
        }
    }
}

/// <summary>Markup that would cost too much to parse.</summary>
internal sealed class TooCostlyException : Exception;
