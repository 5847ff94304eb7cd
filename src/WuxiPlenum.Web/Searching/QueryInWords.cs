using System.Globalization;
using Microsoft.Extensions.Localization;
using WuxiPlenum.Archive.Search.Query;
using WuxiPlenum.Web.Languages;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Searching;

/// <summary>Says how a query was understood.</summary>
public static class QueryInWords
{
    /// <summary>Empty for a query without content.</summary>
    public static string Say(this IStringLocalizer<Wording> wording, SearchQuery query)
    {
        var said = string.Join(wording["Understood.And"], query.Clauses.Select(clause => string.Join(wording["Understood.Or"], clause.Any.Select(condition => Say(wording, condition)))));
        return said + string.Concat(query.Notes.Select(note => wording[$"Understood.{note}", note == QueryNote.Shortened ? SearchQuery.MaxLength : SearchQuery.MaxConditions].Value));
    }

    /// <summary>Whether there is more in it than a single word, which cannot be understood otherwise.</summary>
    public static bool IsWorthSaying(this SearchQuery query) => query.Notes.Length > 0 || (query.Clauses.Length > 0 && !(query.Clauses is [{ Any: [TextCondition word] }]
        && word is { Field: TextField.Anywhere, IsExcluded: false, IsQuoted: false, AsPrinted.IsEmpty: true } && word.Term.Original.All(char.IsLetterOrDigit)));

    /// <summary>A range of days, as a year, a month or a day where it is one.</summary>
    public static string Days(this IStringLocalizer<Wording> wording, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => wording.Date(first),
        ({ Day: 1, Month: 1 } first, { Day: 31, Month: 12 } last) when first.Year == last.Year => first.ToString(wording["Format.Year"], CultureInfo.CurrentCulture),
        ({ Day: 1 } first, { } last) when first.AddMonths(1).AddDays(-1) == last => first.ToString(wording["Format.Month"], CultureInfo.CurrentCulture),
        ({ } first, { } last) => wording["Days.Between", wording.Date(first), wording.Date(last)],
        ({ } first, null) => wording["Days.From", wording.Date(first)],
        (null, { } last) => wording["Days.To", wording.Date(last)],
        _ => "",
    };

    private static string Say(IStringLocalizer<Wording> wording, Condition condition)
    {
        var said = condition switch
        {
            TextCondition text => wording[$"Understood.{text.Field}", text.Term.Original],
            DateCondition date => wording["Understood.Date", wording.Days(date.From, date.To)],
            TopicCondition topic => wording["Understood.Topic", topic.Topic.Name.Here()],
            SpeakerCondition speaker => wording["Understood.Speaker", speaker.Name.Original],
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition."),
        };
        var all = said + (condition.AsPrinted.IsEmpty ? "" : wording["Understood.AsPrinted", string.Join(wording["Understood.Or"], condition.AsPrinted.Select(form => $"“{form.Original}”"))]);
        return condition.IsExcluded ? wording["Understood.Not", all] : all;
    }
}
