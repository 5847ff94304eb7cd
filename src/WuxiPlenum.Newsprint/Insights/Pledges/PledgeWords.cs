using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>The words by which pledges are read, from <c>pledges.json</c>.</summary>
internal static class PledgeWords
{
    private static readonly ImmutableDictionary<string, WordList> s_lists = Lexicons.Load("pledges");

    /// <summary>将, 力争, 确保: whoever says it means to do it.</summary>
    public static WordList Intents { get; } = s_lists["intents"];

    /// <summary>Words that only look like them: 会议, 将近.</summary>
    public static WordList NotIntents { get; } = s_lists["notIntents"];

    /// <summary>必须, 应当: said of what others are to do.</summary>
    public static WordList Demands { get; } = s_lists["demands"];

    /// <summary>Verbs of saying after which 要 is a demand: 要求, 强调.</summary>
    public static WordList DemandVerbs { get; } = s_lists["demandVerbs"];

    /// <summary>Meetings and their papers, which demand and set targets.</summary>
    public static WordList Meetings { get; } = s_lists["meetings"];

    /// <summary>提出, 明确: how papers and meetings set targets.</summary>
    public static WordList Targets { get; } = s_lists["targets"];

    /// <summary>What stands behind the organisation that pledges: 提出, 将, 今年.</summary>
    public static WordList TargetVerbs { get; } = s_lists["targetVerbs"];

    public static WordList OrganisationEnds { get; } = s_lists["organisationEnds"];

    /// <summary>What says more of the thing before it, and pledges nothing of its own: 惠及, 可容纳.</summary>
    public static WordList Continuing { get; } = s_lists["continuing"];

    /// <summary>What is pledged to be done: 招引, 新建.</summary>
    public static WordList Verbs { get; } = s_lists["verbs"];

    /// <summary>The verbs of which it can be told whether they were done: 开通, 建成.</summary>
    public static WordList Concrete { get; } = s_lists["concrete"];

    /// <summary>The verbs that pledge also behind a semicolon.</summary>
    public static WordList Strong { get; } = s_lists["strong"];

    /// <summary>Words at the beginning of a clause that are no part of what is pledged: 并, 还.</summary>
    public static WordList Openings { get; } = s_lists["openings"];

    /// <summary>每年: again and again, and so by no deadline.</summary>
    public static WordList Repeats { get; } = s_lists["repeats"];

    /// <summary>What may stand before 将 and names nobody: 全市, 项目.</summary>
    public static WordList NotOrganisations { get; } = s_lists["notOrganisations"];

    /// <summary>Verbs of a level that is kept or come to: 稳定在, 不低于.</summary>
    public static WordList Bounds { get; } = s_lists["bounds"];

    /// <summary>度, 毫米: the weather is forecast and pledged by nobody.</summary>
    public static WordList WeatherUnits { get; } = s_lists["weatherUnits"];

    /// <summary>What makes an attribute of the time before it: 明年的, 明年工作.</summary>
    public static WordList Modified { get; } = s_lists["modified"];

    /// <summary>目标是: what sets a target for the time before it.</summary>
    public static WordList Settings { get; } = s_lists["settings"];

    /// <summary>为, 比, 离: what says how large or far something is, and pledges nothing.</summary>
    public static WordList Sizes { get; } = s_lists["sizes"];

    /// <summary>What comes by itself, and nobody undertakes: 将迎来新学期.</summary>
    public static WordList Happenings { get; } = s_lists["happenings"];

    /// <summary>比去年: what has been, set beside what is planned.</summary>
    public static ImmutableArray<string> BesidePast { get; } = Reading.Lexicons.LoadWords("pledges")["besidePast"];

    /// <summary>What is drawn up for a year, whose list follows: 计划, 清单, 项目.</summary>
    public static WordList Plans { get; } = s_lists["plans"];

    /// <summary>What something waits for that comes 后 it: 达产, 建成.</summary>
    public static WordList Awaited { get; } = s_lists["awaited"];

    /// <summary>可, 预计: what says that it will come.</summary>
    public static WordList Outcomes { get; } = s_lists["outcomes"];

    public static WordList Past { get; } = s_lists["past"];
}
