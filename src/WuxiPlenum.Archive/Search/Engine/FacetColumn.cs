namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>
/// The values of one facet. A new facet is one more column (<see cref="ArticleFacts"/> has them); filters, counts and the interface take
/// it from there.
/// </summary>
internal sealed class FacetColumn : ValueColumn
{
    /// <param name="name">Its name in addresses and in the API.</param>
    /// <param name="filter">The filter that chooses among its values; the facet is counted without it.</param>
    /// <param name="read">What it says of an article, each value once.</param>
    public FacetColumn(string name, FacetFilter filter, Func<ArticleRow, IEnumerable<string>> read)
        : base(read) => (Name, Filter) = (name, filter);

    private FacetColumn(FacetColumn other, int blocks)
        : base(other, blocks) => (Name, Filter) = (other.Name, other.Filter);

    public string Name { get; }

    public FacetFilter Filter { get; }

    /// <inheritdoc cref="ValueColumn.Copy"/>
    public new FacetColumn Copy(int blocks) => new(this, blocks);
}

/// <summary>The filters that a reader can set, each beside the query and the others.</summary>
internal enum FacetFilter
{
    Topic,
    Type,
    Date,
    Speaker,
    Kind,
    Byline,
    Place,
}
