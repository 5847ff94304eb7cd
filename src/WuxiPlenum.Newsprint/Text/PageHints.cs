namespace WuxiPlenum.Newsprint.Text;

/// <summary>
/// What is known of a page from outside its text: a sidecar file, the command line. A hint wins over what the text lets one infer.
/// </summary>
/// <param name="Newspaper">The newspaper's name, such as 无锡日报.</param>
/// <param name="Date">The date printed on the edition.</param>
/// <param name="Page">The page as the newspaper names it: <c>2</c>, <c>A3</c>.</param>
public sealed record PageHints(string? Newspaper = null, DateOnly? Date = null, string? Page = null)
{
    public static PageHints None { get; } = new();
}
