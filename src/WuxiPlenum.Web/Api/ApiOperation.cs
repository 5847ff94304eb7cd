using WuxiPlenum.Web.Api.Reference;

namespace WuxiPlenum.Web.Api;

/// <summary>What the reference says of an operation, beside what its handler says by its types.</summary>
/// <param name="Id">Unique and lasting: generated clients name their methods by it.</param>
/// <param name="Tag">The group in which it is told.</param>
/// <param name="Summary">In a few words.</param>
/// <param name="Description">All that one must know.</param>
/// <param name="Parameters">Those of its query.</param>
public sealed record ApiOperation(string Id, string Tag, string Summary, string Description, params ApiParameter[] Parameters)
{
    /// <summary>Whether its path names an article, whose address may have moved or gone.</summary>
    public bool IsOfArticle { get; init; }
}
