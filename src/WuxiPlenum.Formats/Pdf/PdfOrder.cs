namespace WuxiPlenum.Formats.Pdf;

/// <summary>
/// Finds which text belongs to which headline, and in which order it is read, by cutting the page again and again: between an article and
/// the one below it, between a headline and its text, between columns. A headline owns what is under it until the next one, in its frame.
/// After the recursive X-Y cut (Nagy and Seth 1984), with headlines deciding where to cut.
/// </summary>
internal sealed class PdfOrder(double body)
{
    private readonly List<PdfArticle> _articles = [];

    public static IReadOnlyList<PdfArticle> Find(IReadOnlyList<PdfItem> items, double body)
    {
        var order = new PdfOrder(body);
        order.Read([.. items], null);
        return [.. order._articles.Where(article => article.Headline.Count + article.Text.Count > 0)];
    }

    /// <returns>The article that was read last: text without a headline goes on with it.</returns>
    private PdfArticle? Read(List<PdfItem> items, PdfArticle? owner)
    {
        // A loop for what is below and under, so that only columns and frames nest.
        while (items.Count > 0)
        {
            if (!items.Exists(item => item.Opens)) return Put(items, owner);
            if (BelowCut(items) is { } cut)
            {
                var (above, below) = Split(items, item => item.Box.Top < cut);
                Read(above, owner);
                (items, owner) = (below, null);
                continue;
            }

            var first = items.MinBy(item => item.Box.Top)!;
            if (first.Kind == PdfItemKind.Headline && items.TrueForAll(item => ReferenceEquals(item, first) || item.Box.Top >= first.Box.Bottom - Tolerance))
            {
                owner = Begin(first);
                items = items.FindAll(item => !ReferenceEquals(item, first));
                continue;
            }

            var columns = UnderHeadlines(HeadlinesFirst(Columns(items)), owner is not null);
            if (columns.Count == 1) return Irregular(items, owner);
            var last = owner;
            foreach (var column in columns)
            {
                var read = Read(column, owner ?? last);
                last = read ?? last;
            }

            return last;
        }

        return owner;
    }

    private double Tolerance => body * 0.4;

    private PdfArticle Begin(PdfItem headline)
    {
        var article = new PdfArticle();
        article.Headline.AddRange(headline.Blocks);
        _articles.Add(article);
        return article;
    }

    // Where everything above ends, something other than a lone headline stands there, and an article begins below.
    private double? BelowCut(List<PdfItem> items)
    {
        var sorted = items.OrderBy(item => item.Box.Top).ToList();
        var (bottom, hasText) = (double.MinValue, false);
        for (var i = 0; i < sorted.Count; i++)
        {
            var top = sorted[i].Box.Top;
            if (hasText && top >= bottom - Tolerance && sorted.Skip(i).TakeWhile(item => item.Box.Top <= top + (2 * body)).Any(item => item.Opens)) return top;
            bottom = Math.Max(bottom, sorted[i].Box.Bottom);
            hasText |= sorted[i].Kind != PdfItemKind.Headline;
        }

        return null;
    }

    private static (List<PdfItem> Yes, List<PdfItem> No) Split(List<PdfItem> items, Predicate<PdfItem> test) => (items.FindAll(test), items.FindAll(item => !test(item)));

    // The items between one gutter and the next, from left to right.
    private static List<List<PdfItem>> Columns(List<PdfItem> items)
    {
        var columns = new List<List<PdfItem>>();
        var right = double.MinValue;
        foreach (var item in items.OrderBy(item => item.Box.Left))
        {
            if (item.Box.Left >= right - 1) columns.Add([]);
            columns[^1].Add(item);
            right = Math.Max(right, item.Box.Right);
        }

        return columns;
    }

    // A headline from top to bottom may stand to the right of its text: then no text of its own follows it.
    private static List<List<PdfItem>> HeadlinesFirst(List<List<PdfItem>> columns)
    {
        for (var i = 1; i < columns.Count; i++)
        {
            if (!columns[i].TrueForAll(item => item.IsUpright) || (i + 1 < columns.Count && !columns[i + 1].Exists(item => item.Opens))) continue;
            var first = 1 + columns.FindLastIndex(i - 1, column => column.Exists(item => item.Opens));
            var headline = columns[i];
            columns.RemoveAt(i);
            columns.Insert(first, headline);
        }

        return columns;
    }

    // A headline stands over the middle of its columns: the first may lie to the left of it, the last to the right.
    private List<List<PdfItem>> UnderHeadlines(List<List<PdfItem>> columns, bool isOwned)
    {
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            if (columns[i].MinBy(item => item.Box.Top) is not { Kind: PdfItemKind.Headline, IsUpright: false } headline) continue;
            var (first, last) = (i, i);
            while (first > 0 && IsUnder(columns[first - 1])) first--;
            while (last + 1 < columns.Count && IsUnder(columns[last + 1])) last++;
            var right = columns[i..(last + 1)].Max(column => column.Max(item => item.Box.Right));
            // Text that nothing before it owns is under the headline in any case.
            while (first < i && (first > 0 || isOwned) && Math.Abs(headline.Box.Left - columns[first].Min(item => item.Box.Left) - right + headline.Box.Right) > 3 * body) first++;
            columns[first] = [.. columns[first..(last + 1)].SelectMany(column => column)];
            columns.RemoveRange(first + 1, last - first);
            i = first;

            bool IsUnder(List<PdfItem> column) => column.TrueForAll(item => !item.Opens && item.Box.Top >= headline.Box.Bottom - Tolerance);
        }

        return columns;
    }

    /// <summary>Text under one headline, or under none: what stands over all columns first, then column by column.</summary>
    private PdfArticle? Put(List<PdfItem> items, PdfArticle? owner)
    {
        foreach (var item in InOrder(items))
        {
            if (item.Kind == PdfItemKind.Frame)
            {
                // A tinted ground under the text of a headline that waits for it frames no other article.
                Read([.. item.Inside], !item.Opens && owner is { WaitsForText: true } ? owner : null);
                continue;
            }

            if (owner is null) _articles.Add(owner = new PdfArticle());
            owner.Text.AddRange(item.Blocks);
        }

        return owner;
    }

    private IEnumerable<PdfItem> InOrder(List<PdfItem> items)
    {
        var rest = items.OrderBy(item => item.Box.Top).ToList();
        while (rest.Count > 1)
        {
            // A line alone at the top, over the middle: a byline, a subtitle.
            var (first, all) = (rest[0], rest.Aggregate(rest[0].Box, (box, item) => box.Around(item.Box)));
            var isAlone = rest.TrueForAll(item => ReferenceEquals(item, first) || item.Box.Top >= first.Box.Bottom - Tolerance);
            var isCentred = Math.Abs(first.Box.Left + first.Box.Right - all.Left - all.Right) < 3 * body;
            if (!isAlone || !(isCentred || first.Box.Width > 0.7 * all.Width) || (first.Blocks is not [{ Lines.Count: 1 }] && Columns(rest).Count == rest.Count)) break;
            yield return first;
            rest.RemoveAt(0);
        }

        var columns = Columns(rest);
        if (columns.Count > 1)
        {
            foreach (var item in columns.SelectMany(InOrder)) yield return item;
        }
        else if (rest.Count > 0)
        {
            // Something spans the columns: what is above it comes first. Without such a place, top down.
            var (bottom, cut) = (rest[0].Box.Bottom, rest.Count);
            for (var i = 1; i < rest.Count && cut == rest.Count; i++)
            {
                if (rest[i].Box.Top >= bottom - Tolerance) cut = i;
                bottom = Math.Max(bottom, rest[i].Box.Bottom);
            }

            if (cut == rest.Count)
            {
                foreach (var item in rest.OrderBy(item => Math.Round(item.Box.Left / (4 * body))).ThenBy(item => item.Box.Top)) yield return item;
            }
            else
            {
                foreach (var item in InOrder(rest[..cut])) yield return item;
                foreach (var item in InOrder(rest[cut..])) yield return item;
            }
        }
    }

    // No straight cut parts them: each text goes to the nearest headline above it that stands over it.
    private PdfArticle? Irregular(List<PdfItem> items, PdfArticle? owner)
    {
        var headlines = items.Where(item => item.Kind == PdfItemKind.Headline).OrderBy(item => item.Box.Top).ToList();
        var others = items.FindAll(item => item.Kind != PdfItemKind.Headline).ToLookup(item => headlines.FindLastIndex(headline =>
            headline.Box.Bottom <= item.Box.Top + Tolerance && headline.Box.SharedWidth(item.Box) > 0));
        if (others[-1].Any()) owner = Put([.. others[-1]], owner);
        for (var i = 0; i < headlines.Count; i++) owner = Put([.. others[i]], Begin(headlines[i]));
        return owner;
    }
}
