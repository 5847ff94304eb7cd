using System.CommandLine;
using System.Globalization;
using WuxiPlenum.Archive;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Cli;

/// <summary>The options that say what is known of a page. They win over its sidecar, and that over what its text says.</summary>
internal sealed class HintOptions
{
    private readonly Option<string?> _newspaper = new("--newspaper")
    {
        Description = Language.Choose("报纸名称，如 无锡日报", "The newspaper's name, such as 无锡日报"),
    };

    private readonly Option<DateOnly?> _date = new("--date")
    {
        Description = Language.Choose("出版日期，如 2023-12-28", "The date of the edition, such as 2023-12-28"),
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError(Language.Choose(
                $"--date：“{result.Tokens[0].Value}” 不是日期，应写成 2023-12-28 的样子。",
                $"--date: \"{result.Tokens[0].Value}\" is no date. Write it like 2023-12-28."));
            return null;
        },
    };

    private readonly Option<string?> _page = new("--page")
    {
        Description = Language.Choose("版次，如 2 或 A3", "The page as the newspaper names it, such as 2 or A3"),
    };

    public void AddTo(Command command)
    {
        command.Add(_newspaper);
        command.Add(_date);
        command.Add(_page);
    }

    public PageHints Read(ParseResult parsed) => new(Blank(parsed.GetValue(_newspaper)), parsed.GetValue(_date), Blank(parsed.GetValue(_page)));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
