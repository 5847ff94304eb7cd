using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Web.Coverage;

namespace WuxiPlenum.Web.Pages.People;

/// <summary>
/// Everybody whom the archive names, in order. Who says most is a sum over all of it, which takes longer the larger it is; so it is
/// worked out once, and kept until the archive changes.
/// </summary>
/// <param name="Names">Those who say most first.</param>
/// <param name="UnnamedCount">How many speakers have no name.</param>
/// <param name="UnnamedSaid">Characters that these say.</param>
/// <param name="Unnamed">Those of them who say most.</param>
public sealed record AllPeople(IReadOnlyList<string> Names, int UnnamedCount, int UnnamedSaid, IReadOnlyList<UnnamedSpeaker> Unnamed)
{
    /// <summary>So many of those without a name are shown.</summary>
    public const int MostUnnamed = 30;

    public static Task<AllPeople> LoadAsync(PlenumContext archive, ArchiveMemory memory, CancellationToken cancellation) => memory.GetAsync(archive, "people", async () =>
    {
        var people = archive.People(new PeopleFilter());
        var unnamed = people.Where(person => person.Name == null);
        return new AllPeople(
            await people.Names().ToListAsync(cancellation),
            await unnamed.CountAsync(cancellation),
            await unnamed.SelectMany(person => person.Speeches).SumAsync(speech => speech.Length, cancellation),
            await unnamed.UnnamedAsync(MostUnnamed, cancellation));
    }, cancellation);
}
