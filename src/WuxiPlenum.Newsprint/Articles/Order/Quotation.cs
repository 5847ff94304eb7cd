namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Whether what opens in a folded text closes in it too.</summary>
internal static class Quotation
{
    /// <summary>How many quotation marks and brackets are open at the end.</summary>
    // Straight quotes open and close alike; where styles are mixed, only their number counts.
    public static int Unclosed(string text)
    {
        var (quotes, brackets) = (0, 0);
        foreach (var c in text)
        {
            if (c is '“') quotes++;
            else if (c is '”') quotes--;
            else if (c is '"') quotes += quotes > 0 ? -1 : 1;
            else if (c is '(' or '《') brackets++;
            else if (c is ')' or '》') brackets--;
        }

        return Math.Max(0, quotes) + Math.Max(0, brackets);
    }

    /// <summary>Whether a quotation mark or a bracket closes before one has opened.</summary>
    public static bool ClosesUnopened(string text)
    {
        foreach (var c in text)
        {
            if (c is '“' or '(' or '《' or '"') return false;
            if (c is '”' or ')' or '》') return true;
        }

        return false;
    }
}
