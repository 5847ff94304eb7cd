namespace WuxiPlenum.Newsprint.Insights.Speeches;

/// <summary>Of whom the text is speaking: whom 他 means, and whose words a quotation goes on with.</summary>
internal sealed class Focus
{
    /// <summary>Who was mentioned last as the subject of a clause, or spoke.</summary>
    public int? Person { get; private set; }

    /// <summary>Who spoke last in this paragraph; null when nobody has, or somebody else has taken over.</summary>
    public int? Speaker { get; private set; }

    public void Mentions(int person) => Person = person;

    public void Speaks(int person) => (Person, Speaker) = (person, person);

    /// <summary>A meeting or a paper speaks: what follows is nobody's.</summary>
    public void IsTakenOver() => Speaker = null;

    public void EndParagraph() => Speaker = null;
}
