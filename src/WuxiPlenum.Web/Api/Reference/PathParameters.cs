using System.Text.Json.Nodes;

namespace WuxiPlenum.Web.Api.Reference;

/// <summary>What the reference says of the parts of paths.</summary>
internal static class PathParameters
{
    public static (string Description, JsonNode Example) Of(string name) => name switch
    {
        "date" => ("The day of the edition, or `undated`.", "2023-12-28"),
        "slug" => ("The `id` of the article, or of the topic.", "2023-12-28-锚定新目标奋楫再出发-vzm5e"),
        "a" => ("The `id` of an article.", "2023-12-28-锚定新目标奋楫再出发-vzm5e"),
        "b" => ("The `id` of another article.", "2023-12-28-中国共产党无锡市第十四届委员会第-c1c65"),
        "name" => ("The `id` of the person: the name, with a number behind it for the second of the name (`赵建平-2`).", "张韶峰"),
        "topic" => ("The slug of the topic.", "innovation"),
        "term" => ("The term, with or without its marks.", "走在前做示范多作贡献"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A parameter without a description."),
    };
}
