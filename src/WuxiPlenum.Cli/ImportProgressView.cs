using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Cli;

/// <summary>Shows how far an import is.</summary>
internal static class ImportProgressView
{
    /// <summary>Runs an import and shows its progress.</summary>
    public static Task<ImportReport> ShowAsync(Terminal terminal, Func<IProgress<ImportProgress>, Task<ImportReport>> import) =>
        ProgressView.ShowAsync(terminal, Language.Choose("导入", "Importing"), Language.Choose(" 页", " pages"), steps =>
            import(new Steps<ImportProgress>(steps, step => new ProgressStep(step.Done, step.Total, Path.GetFileName(step.Current)))));
}
