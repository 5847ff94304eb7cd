namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>A name and everywhere it stands.</summary>
/// <param name="Name">In rule form, blanks left out.</param>
/// <param name="Score">The weight of its best place.</param>
/// <param name="Spots">Its places in the order of the text.</param>
internal sealed record FoundName(string Name, double Score, List<NameSpot> Spots);
