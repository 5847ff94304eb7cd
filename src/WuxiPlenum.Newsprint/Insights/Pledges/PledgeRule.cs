namespace WuxiPlenum.Newsprint.Insights.Pledges;

/// <summary>Decides whether an item pledges something, and how sure that is.</summary>
internal static class PledgeRule
{
    private const int ShortestBody = 4;
    private const int ShortestDeed = 2;

    /// <summary>An item that promises a number pledges it, unless it is demanded of others.</summary>
    /// <param name="first">The first number of the item.</param>
    public static Evidence? WithNumber(PledgeContext context, Figure first)
    {
        var (item, intent) = (context.Item, context.Intent);
        // 连续两次亮红灯的 is a condition, and the weather is not pledged.
        if (context.IsDemand || context.Folded[item.End - 1] == '的' || PledgeWords.WeatherUnits.Contains(first.Unit) || Verb(PledgeWords.Happenings, context.Folded, item)) return null;
        if (item.Deadline is not null)
        {
            if (!intent.Intends && !intent.Must && !Verb(PledgeWords.Verbs, context.Folded, item) && !Verb(PledgeWords.Bounds, context.Folded, item))
                return context.Speech is not null && (item.IsNamed || (item.IsNear && !item.Deadline.IsWholeYear)) && PledgeWords.Sizes.LengthAt(context.Folded, item.Body, item.End) == 0 ? new Evidence("number-under-deadline", 0.6) : null;
            if (intent.Intends || context.Speech is not null) return item.IsNamed ? new Evidence("pledge-with-deadline", 0.9) : new Evidence("pledge-under-deadline", 0.85);
            // 全会提出，明年新增上市公司8家: a target, without a word of intending.
            return new Evidence("target-with-deadline", 0.75);
        }

        // （二）提升设施水平。……新建改造2100公里: what a decision lists, and demands of nobody else.
        if (context.IsDecided && !intent.Must && (Verb(PledgeWords.Verbs, context.Folded, item) || Verb(PledgeWords.Bounds, context.Folded, item))) return new Evidence("number-of-a-decision", 0.6);
        // 全会作出安排：加快深远海养殖，新增大型网箱40口
        if (intent.IsTarget && context.HasPledger && !intent.Must && Verb(PledgeWords.Verbs, context.Folded, item)) return new Evidence("target-without-deadline", 0.6);
        // Where nobody is named, the word of intending has to stand before the number in its own clause.
        if (context.IsOutcome) return new Evidence("outcome", 0.65);
        if (!intent.Intends || (!context.HasPledger && !context.IsListed && !context.OwnIntent(first.Words.Start).Intends)) return null;
        return new Evidence("pledge-without-deadline", context.HasPledger ? 0.7 : 0.55);
    }

    /// <summary>Without a number only what has a definite deadline is one: by its own words, or by a verb of which it can be told whether it was done.</summary>
    public static Evidence? WithoutNumber(PledgeContext context)
    {
        var (item, intent, folded) = (context.Item, context.Intent, context.Folded);
        if (item.Deadline is not { } deadline || context.IsDemand || item.End - item.Body < (context.Speech is not null && (!context.FollowsNumber || (context.IsListed && item.IsNamed)) && Begins(PledgeWords.Concrete, folded, item) ? ShortestDeed : ShortestBody) || IntentRule.IsPast(folded, item.Start, item.End)) return null;
        // 全面完成目标任务的关键一年 says what kind of year it is; 将迎来新学期 comes by itself.
        if (folded[item.End - 1] == '年' || Verb(PledgeWords.Happenings, folded, item)) return null;
        var verb = Verb(PledgeWords.Concrete, folded, item);
        // 一、目标要求。……到2035年，基本建成创新型城市: a task that names its year.
        var isTarget = (item.IsTask || context.IsDecided) && deadline.IsExplicit;
        if (item.IsNamed && !deadline.IsWholeYear)
            return (context.HasPledger || item.IsPlanned || isTarget || context.OwnIntent(item.End).Intends) && (item.IsPlanned || isTarget || intent.Intends || intent.Must || intent.IsTarget || context.Speech is not null) && (verb || intent.Intends || folded[item.Body] == '把' || Verb(PledgeWords.Verbs, folded, item)) ? new Evidence("deed-with-deadline", 0.75) : null;
        if (item.IsNear && !deadline.IsWholeYear && context.IsListed && Begins(PledgeWords.Concrete, folded, item)) return new Evidence("deed-under-deadline", 0.65);
        // 明年 alone is no day by which something is done; 2024年 is named on purpose.
        if ((!intent.Intends && !intent.Must) || deadline is { IsWholeYear: true, IsExplicit: false }) return null;
        if (item.IsNear ? verb : Begins(PledgeWords.Strong, folded, item)) return new Evidence("deed-under-deadline", 0.6);
        return null;
    }

    private static bool Verb(Reading.WordList verbs, string folded, GovernedItem item)
    {
        for (var at = item.Body; at < item.End; at++)
            if (verbs.LengthAt(folded, at, item.End) > 0) return true;
        return false;
    }

    private static bool Begins(Reading.WordList verbs, string folded, GovernedItem item) => verbs.LengthAt(folded, item.Body, item.End) > 0;
}
