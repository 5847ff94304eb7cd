namespace WuxiPlenum.Newsprint.Insights.Quantities;

/// <summary>Finds the quantities of a folded paragraph, from left to right, outside of what is no quantity.</summary>
internal static class QuantityScanner
{
    public static List<Quantity> Scan(string folded)
    {
        var found = new List<Quantity>();
        var excluded = NoQuantity.In(folded);
        for (var at = 0; at < folded.Length;)
        {
            if (excluded[at] || !(char.IsAsciiDigit(folded[at]) || HanNumber.CanBegin(folded[at])))
            {
                at++;
                continue;
            }

            var quantity = QuantityReader.Read(folded, at, out var end);
            // A date or a name inside would be cut in two.
            if (quantity is not null && !excluded.AsSpan(quantity.Number, quantity.UnitEnd - quantity.Number).Contains(true) && !Vague.Is(folded, quantity)) found.Add(quantity);
            at = Math.Max(end, at + 1);
        }

        return found;
    }
}
