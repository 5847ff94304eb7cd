using WuxiPlenum.Archive.Search;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Insights;
using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Api.Paging;
using WuxiPlenum.Web.Pages.Parts;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Api.Reference;

/// <summary>The parameters that operations take.</summary>
public static class ApiParameters
{
    private const string DayMonthOrYear = @"^\d{4}(-\d{2}(-\d{2})?)?$";
    private const string Name = "李明";

    public static ApiParameter Limit { get; } = ApiParameter.Number(ListPage.LimitPart, "How many items to answer.", ListPage.Most, ListPage.Usual, 5);

    public static ApiParameter Cursor { get; } = new(
        ListPage.CursorPart, "Where to go on: as it stands in `next` of the part before. It is opaque, and holds for the list that it comes from.",
        new() { Type = Microsoft.OpenApi.JsonSchemaType.String, MaxLength = Paging.Cursor.Longest, Pattern = "^[A-Za-z0-9_-]+$" }, "");

    public static ApiParameter Topic { get; } = ApiParameter.OneOf("topic", "The slug of a topic.", TopicCatalog.Default.Topics.Select(topic => topic.Slug));

    public static ApiParameter Type { get; } = ApiParameter.OneOf("type", "The type of the article. Case does not matter.", Enum.GetNames<Genre>());

    public static ApiParameter From { get; } = ApiParameter.Form("from", "The first day: `2023-12-28`, or the first of a month or year (`2023-12`, `2023`). What has no date is then left out.", DayMonthOrYear, "2023-12");

    public static ApiParameter To { get; } = ApiParameter.Form("to", "The last day, or the last of a month or year; not before `from`.", DayMonthOrYear, "2023-12-31");

    public static ApiParameter Organisation { get; } = ApiParameter.Text("organisation", "The organisation in which a person has an office, or which pledges, as printed.", ListInput.Longest, "市科技局");

    public static ApiParameter Deadline { get; } = ApiParameter.Form("deadline", "When it is due: a year, `open` (still to come), `past` or `none`.", "^([Oo]pen|[Pp]ast|[Nn]one|[1-9][0-9]{0,3})$", "2024");

    public static ApiParameter NamePart { get; } = ApiParameter.Text("q", "Part of the name.", ListInput.Longest, Name);

    public static ApiParameter Counted { get; } = ApiParameter.Text("q", "Words of what is counted, a unit or a number.", ListInput.Longest, "企业");

    public static ApiParameter Status { get; } = ApiParameter.OneOf("status", "Whether the quantity was reached or is promised. Case does not matter.", Enum.GetNames<FigureStatus>());

    public static ApiParameter Unit { get; } = ApiParameter.Text("unit", "The unit, without 万 and 亿.", ListInput.Longest, "家");

    public static ApiParameter EditionDate { get; } = ApiParameter.Form("date", "The day of an edition, or `undated`; by default all, or the latest.", @"^(\d{4}-\d{2}-\d{2}|undated)$", "2023-12-28");

    public static ApiParameter Part { get; } = ApiParameter.Number("part", "Of an article that stands on several pages, which part.", 100, 1);

    /// <summary>Of a search.</summary>
    public static ApiParameter Query { get; } = ApiParameter.Text(SearchInput.Query, "Words, all of which must occur. `\"…\"` is one phrase, `-` excludes, `OR` gives a choice; `title:` `by:` `date:` `topic:` `speaker:` ask for a field. Nothing is a syntax error.", SearchQuery.MaxLength, "高质量发展");

    /// <summary>What is being typed.</summary>
    public static ApiParameter Typed { get; } = ApiParameter.Text(SearchInput.Query, "What was typed so far: characters, pinyin or initials.", SearchQuery.MaxLength, "xinzhi");

    public static ApiParameter Speaker { get; } = ApiParameter.Text(SearchInput.Speaker, "The name of somebody whose words the article reports, as printed.", ListInput.Longest, Name);

    public static ApiParameter Kind { get; } = ApiParameter.OneOf(SearchInput.Kind, "What a sentence of the article does.", Enum.GetNames<StatementKind>());

    public static ApiParameter Byline { get; } = ApiParameter.Text(SearchInput.Byline, "One of the names in the byline.", ListInput.Longest, Name);

    public static ApiParameter Place { get; } = ApiParameter.Text(SearchInput.Place, "The page as the newspaper names it.", ListInput.Longest, "1");

    public static ApiParameter Sort { get; } = ApiParameter.OneOf(SearchInput.Sort, "The order of the results.", Enum.GetNames<SearchOrder>().Select(order => order.ToLowerInvariant()));

    public static ApiParameter PageNumber { get; } = ApiParameter.Number(SearchInput.Page, "The page of the results, from 1.", SearchInput.LastPage, 1);

    public static ApiParameter PageSize { get; } = ApiParameter.Number("pageSize", "How many results a page has.", SearchRequest.MaxPageSize, SearchRequest.UsualPageSize, 5);
}
