namespace WuxiPlenum.Archive.Insights;

/// <summary>Someone of whom an article tells; see <see cref="Newsprint.Insights.Person"/>. Who is the same in other articles is told by <see cref="PeopleOfCoverage"/>.</summary>
public class ArticlePerson : Insight
{
    /// <summary>Null for a speaker whom the article does not name.</summary>
    public string? Name { get; set; }

    /// <summary>How an unnamed speaker is called.</summary>
    public string? Description { get; set; }

    /// <summary>How much the person says in the article, in characters: the sum over <see cref="Speeches"/>.</summary>
    public int Said { get; set; }

    public List<ArticleOffice> Offices { get; set; } = [];
    public List<WordPlace> Mentions { get; set; } = [];
    public List<ArticleSpeech> Speeches { get; } = [];
    public List<ArticlePledge> Pledges { get; } = [];
}

/// <summary>A post as printed, and where. Stored as JSON with the person.</summary>
public record ArticleOffice(string Title, string? Organisation, int Paragraph, int Start, int End);
