using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Newsprint.Articles;

/// <summary>One article of the page, in reading order.</summary>
/// <param name="Title">The main headline (主题); null when none was found.</param>
/// <param name="Kicker">The line above the headline (引题), or the name of its column.</param>
/// <param name="Subtitles">Lines below the headline (副题), dashes included.</param>
/// <param name="Byline">The byline as printed, brackets and ornaments included; <see cref="Authors"/> has the names.</param>
/// <param name="Authors">The byline without its brackets and ornaments: 高美梅、惠晓婧; null without a byline.</param>
/// <param name="Dateline">本报讯 and its like; it stays inside the first paragraph, whose text it is part of.</param>
/// <param name="Genre">What kind of article it is.</param>
/// <param name="ContinuedFrom">The page on which it begins, as printed (1, A1); null when it begins here.</param>
/// <param name="ContinuedTo">The page on which it goes on; null when it ends here.</param>
/// <param name="JumpLines">The printed （上接第1版） and （下转第2版）.</param>
/// <param name="Sections">At least one; the first has no heading when the article opens without one.</param>
public sealed record Article(
    Passage? Title,
    Passage? Kicker,
    ImmutableArray<Passage> Subtitles,
    Passage? Byline,
    string? Authors,
    Passage? Dateline,
    Genre Genre,
    string? ContinuedFrom,
    string? ContinuedTo,
    ImmutableArray<Passage> JumpLines,
    ImmutableArray<Section> Sections)
{
    public IEnumerable<Paragraph> Paragraphs => Sections.SelectMany(section => section.Paragraphs);
}

/// <summary>The paragraphs under one section heading (小标题).</summary>
/// <param name="Heading">Null for the paragraphs before the first heading.</param>
/// <param name="Topic">The topic section it belongs to; null when nothing decides.</param>
public sealed record Section(Passage? Heading, TopicMatch? Topic, ImmutableArray<Paragraph> Paragraphs);

/// <summary>The kinds of article that a page of plenum coverage holds.</summary>
public enum Genre
{
    /// <summary>消息</summary>
    News,

    /// <summary>通讯、侧记</summary>
    Feature,

    /// <summary>决议、公报</summary>
    Resolution,

    /// <summary>全会报道</summary>
    PlenumReport,

    /// <summary>社论、评论员文章</summary>
    Editorial,

    /// <summary>署名评论</summary>
    Commentary,

    /// <summary>读者来信</summary>
    Letter,

    /// <summary>通告、公告</summary>
    Notice,

    /// <summary>问答、政策解读</summary>
    Explainer,

    /// <summary>副刊散文</summary>
    Essay,

    /// <summary>Not decided.</summary>
    Other,
}
