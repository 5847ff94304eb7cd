using System.Text;
using AngleSharp.Dom;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Formats.Html;

/// <summary>Walks a parsed page from its first node to its last, without recursion, and cuts its text at the bounds of blocks.</summary>
internal sealed class HtmlWalk
{
    // A wrapper that is named like a headline or a date line but holds more than these is none.
    private const int LongestMarked = 160;
    private const int MostMarkedPieces = 5;

    private readonly List<HtmlPiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<Frame> _open = new();
    private int _linked;
    private int _bold;
    private int _letters;
    private int _element;

    private sealed record Frame(IElement Element, PieceHint Hint, int Level, HtmlContainer? Container, bool InLink, bool IsBold, int FirstPiece, int Number);

    /// <summary>The characters, blanks apart, of what was left out.</summary>
    public int LeftOut { get; private set; }

    public static (IReadOnlyList<HtmlPiece> Pieces, int LeftOut) Of(INode root)
    {
        var walk = new HtmlWalk();
        walk.Run(root);
        return (walk._pieces, walk.LeftOut);
    }

    private void Run(INode root)
    {
        var node = root;
        while (true)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (true)
            {
                Leave(node);
                if (ReferenceEquals(node, root))
                {
                    Flush();
                    return;
                }

                if (node.NextSibling is { } sibling)
                {
                    node = sibling;
                    break;
                }

                node = node.Parent!;
            }
        }
    }

    // Whether what is inside is to be read.
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }

        if (node is not IElement element) return node is IDocument or IDocumentFragment;
        var outer = _open.TryPeek(out var frame) ? frame : null;
        if (HtmlMarks.IsLeftOut(element, outer?.Container is not null))
        {
            LeftOut += element.LocalName is "script" or "style" or "head" or "template" ? 0 : CountOf(element);
            return false;
        }

        var isBlock = HtmlMarks.IsBlock(element);
        if (isBlock) Flush();
        var hint = HtmlMarks.Hint(element);
        var container = HtmlMarks.IsContainer(element) ? new HtmlContainer(outer?.Container, (outer?.Container?.Depth ?? 0) + 1) : outer?.Container;
        // What marks the wrapper of an article marks nothing inside it.
        if (!ReferenceEquals(container, outer?.Container)) hint = PieceHint.None;
        _open.Push(new Frame(
            element,
            hint != PieceHint.None || !ReferenceEquals(container, outer?.Container) ? hint : outer?.Hint ?? PieceHint.None,
            HtmlMarks.Level(element) is > 0 and var level ? level : outer?.Level ?? 0,
            container,
            outer?.InLink == true || element.LocalName == "a",
            outer?.IsBold == true || element.LocalName is "b" or "strong",
            _pieces.Count,
            isBlock && element.LocalName != "br" ? ++_element : outer?.Number ?? 0));
        return true;
    }

    private void Leave(INode node)
    {
        if (!_open.TryPeek(out var frame) || !ReferenceEquals(frame.Element, node)) return;
        if (HtmlMarks.IsBlock(frame.Element)) Flush();
        _open.Pop();
        var own = HtmlMarks.Hint(frame.Element);
        if (own == PieceHint.None || own != frame.Hint) return;
        var pieces = _pieces.Skip(frame.FirstPiece).ToList();
        if (pieces.Count <= MostMarkedPieces && pieces.Sum(piece => piece.Text.Length) <= LongestMarked) return;
        for (var i = frame.FirstPiece; i < _pieces.Count; i++)
        {
            if (_pieces[i].Hint == own && own is not (PieceHint.Caption or PieceHint.PullQuote)) _pieces[i] = _pieces[i] with { Hint = PieceHint.None };
        }
    }

    private void Append(string data)
    {
        var frame = _open.TryPeek(out var open) ? open : null;
        var isPreformatted = frame?.Element.LocalName == "pre";
        foreach (var c in data)
        {
            if (isPreformatted && c == '\n') Flush();
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                // A line break in the file parts Latin words; between Chinese characters it is nothing.
                if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
                continue;
            }

            _text.Append(c);
            if (!char.IsLetterOrDigit(c)) continue;
            _letters++;
            if (frame?.InLink == true) _linked++;
            if (frame?.IsBold == true) _bold++;
        }
    }

    private void Flush()
    {
        var text = _text.ToString().Trim();
        if (text.Any(c => !Characters.IsBlank(c)))
        {
            var frame = _open.TryPeek(out var open) ? open : null;
            _pieces.Add(new HtmlPiece(text, frame?.Level ?? 0, frame?.Hint ?? PieceHint.None, frame?.Container, _linked, _letters > 0 && _bold == _letters, frame?.Number ?? 0));
        }

        _text.Clear();
        (_linked, _bold, _letters) = (0, 0, 0);
    }

    private static int CountOf(IElement element)
    {
        var count = 0;
        for (INode? node = element.FirstChild; node is not null; node = Next(node, element))
        {
            if (node is IText text) count += text.Data.Count(c => !Characters.IsBlank(c));
        }

        return count;
    }

    private static INode? Next(INode node, INode root)
    {
        if (node.FirstChild is { } child) return child;
        for (var at = node; at is not null && !ReferenceEquals(at, root); at = at.Parent)
        {
            if (at.NextSibling is { } sibling) return sibling;
        }

        return null;
    }
}
