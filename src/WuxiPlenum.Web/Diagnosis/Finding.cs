using WuxiPlenum.Archive;

namespace WuxiPlenum.Web.Diagnosis;

/// <summary>What the doctor found of one thing.</summary>
/// <param name="Remedy">What to do about it; null when it is right.</param>
internal sealed record Finding(FindingLevel Level, string Said, string? Remedy = null)
{
    public static Finding Ok(string zh, string en) => new(FindingLevel.Ok, Language.Choose(zh, en));

    public static Finding Warning((string Zh, string En) said, (string Zh, string En) remedy) =>
        new(FindingLevel.Warning, Language.Choose(said.Zh, said.En), Language.Choose(remedy.Zh, remedy.En));

    public static Finding Error((string Zh, string En) said, (string Zh, string En) remedy) =>
        new(FindingLevel.Error, Language.Choose(said.Zh, said.En), Language.Choose(remedy.Zh, remedy.En));

    /// <summary>On one line.</summary>
    public override string ToString() => $"{Level switch { FindingLevel.Ok => "ok     ", FindingLevel.Warning => "warning", _ => "error  " }} {Said}{(Remedy is null ? "" : $" → {Remedy}")}";
}

internal enum FindingLevel
{
    Ok,

    /// <summary>The portal works, but not as well or as safely as it should.</summary>
    Warning,

    /// <summary>The portal does not work, or not for everybody.</summary>
    Error,
}
