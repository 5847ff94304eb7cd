namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How strongly two characters are bound in common Chinese words.</summary>
internal static class CommonWords
{
    /// <summary>0 to 1.5: 0 when the two do not form part of a common word.</summary>
    public static double Bond(char a, char b) => 0;
}
