using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Insights.People;

namespace WuxiPlenum.Newsprint.Insights;

/// <summary>Leaves out those of whom it was only thought that they may speak, and who do not.</summary>
internal static class SpeakersOnly
{
    public static (ImmutableArray<Person> People, ImmutableArray<Speech> Speeches) Of(ImmutableArray<Person> people, ImmutableArray<Speech> speeches)
    {
        var speaking = speeches.Select(speech => speech.Speaker).OfType<int>().ToHashSet();
        var (kept, places) = (ImmutableArray.CreateBuilder<Person>(people.Length), new int[people.Length]);
        for (var i = 0; i < people.Length; i++)
        {
            places[i] = kept.Count;
            if (people[i].Evidence.Rule != UnnamedSpeakers.PossibleRule || speaking.Contains(i)) kept.Add(people[i]);
        }

        return kept.Count == people.Length ? (people, speeches) : (kept.ToImmutable(), [.. speeches.Select(speech => speech.Speaker is { } speaker ? speech with { Speaker = places[speaker] } : speech)]);
    }
}
