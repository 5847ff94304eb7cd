namespace WuxiPlenum.Archive.Articles;

/// <summary>An address at which an article stood until its import was undone, so that readers are told that it is gone.</summary>
public class WithdrawnAddress
{
    /// <summary>The slug of the article.</summary>
    public required string Slug { get; set; }

    /// <summary>The run that had stored it.</summary>
    public int ImportRunId { get; set; }
}
