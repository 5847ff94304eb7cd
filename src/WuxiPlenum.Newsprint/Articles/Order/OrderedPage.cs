using System.Collections.Immutable;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>Which blocks make which article, and the blocks that belong to none.</summary>
internal sealed record OrderedPage(ImmutableArray<OrderedArticle> Articles, ImmutableArray<SetAside> SetAside);

/// <summary>The blocks of one article in reading order.</summary>
/// <param name="Open">The block that ends in mid-sentence without its other half; -1 for none.</param>
internal sealed record OrderedArticle(ImmutableArray<Placement> Placements, int Open, bool ContinuedTo);

/// <summary>A block that belongs to no article.</summary>
internal sealed record SetAside(int Block, UnplacedKind Kind);
