namespace WuxiPlenum.Web.Citing;

/// <summary>A format in which an article can be cited by a program.</summary>
/// <param name="Extension">Of the file that is downloaded, and its name in addresses.</param>
public sealed record CitationFormat(string Name, string Extension, string MediaType, Func<CitedArticle, string> Write)
{
    public static CitationFormat BibTex { get; } = new("BibTeX", "bib", "application/x-bibtex", BibTexCitation.Write);
    public static CitationFormat Ris { get; } = new("RIS", "ris", "application/x-research-info-systems", RisCitation.Write);

    public static CitationFormat Csl { get; } = new("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", CslCitation.Write);

    public static IReadOnlyList<CitationFormat> All { get; } = [BibTex, Ris, Csl];
}
