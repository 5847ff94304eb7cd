using WuxiPlenum.Newsprint.Topics;

namespace WuxiPlenum.Archive.Search.Query;

/// <summary>Makes a condition of a word. A field whose value cannot be read is no field, but text.</summary>
internal static class ConditionReader
{
    /// <summary>Null when there is nothing in the word to look for.</summary>
    public static Condition? Read(QueryWord word)
    {
        Condition? condition = word.Field switch
        {
            QueryField.Title => Text(word, word.Text, TextField.Title),
            QueryField.Byline => Text(word, word.Text, TextField.Byline),
            QueryField.Date => DateRange.Read(Fold.Text(word.Text)) is var (from, to) ? new DateCondition(from, to, word.IsExcluded) : null,
            QueryField.Topic => Topic(Fold.Text(word.Text.Trim())) is { } topic ? new TopicCondition(topic, word.IsExcluded) : null,
            QueryField.Speaker => SearchTerm.Of(word.Text.Trim()) is { } name ? new SpeakerCondition(name, word.IsExcluded) : null,
            _ => null,
        };
        return condition ?? Text(word, word.Field is null ? word.Text : word.Whole, TextField.Anywhere);
    }

    private static TextCondition? Text(QueryWord word, string text, TextField field) =>
        SearchTerm.Of(text) is { } term ? new TextCondition(term, field, word.IsQuoted, word.IsExcluded) : null;

    private static Topic? Topic(string name) => TopicCatalog.Default.Topics.FirstOrDefault(topic =>
        topic.Slug == name || Fold.Text(topic.Name.Zh) == name || Fold.Text(topic.Name.En) == name);
}
