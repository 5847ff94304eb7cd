namespace WuxiPlenum.Web.Languages;

/// <summary>Names the resource files that hold every sentence of the interface: Wording.resx (Chinese) and Wording.en.resx.</summary>
public sealed class Wording;
