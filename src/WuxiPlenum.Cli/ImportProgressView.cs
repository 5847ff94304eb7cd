using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Intake;

namespace WuxiPlenum.Cli;

/// <summary>Shows how far an import is: a bar where a person watches, else a line now and then.</summary>
internal static class ImportProgressView
{
    /// <summary>Runs an import and shows its progress.</summary>
    public static async Task<ImportReport> ShowAsync(Terminal terminal, Func<IProgress<ImportProgress>, Task<ImportReport>> import)
    {
        if (!terminal.IsInteractive)
            return await import(new Lines(terminal.Output));
        return await terminal.Console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(context => import(new Bar(context.AddTask(Language.Choose("导入", "Importing")))));
    }

    /// <summary>Files a second, over the whole import.</summary>
    private static string Rate(double done, TimeSpan elapsed) =>
        (elapsed > TimeSpan.Zero ? done / elapsed.TotalSeconds : 0).ToString("0.#", CultureInfo.CurrentCulture) + Language.Choose(" 页/秒", " pages/s");

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = Markup.Escape($"{value.Done}/{value.Total} {Path.GetFileName(value.Current)}");
        }
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(Rate(task.Value, task.ElapsedTime ?? TimeSpan.Zero));
    }

    private sealed class Lines(TextWriter output) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

        private readonly long _begun = Stopwatch.GetTimestamp();
        private TimeSpan _next = s_interval;

        public void Report(ImportProgress value)
        {
            var elapsed = Stopwatch.GetElapsedTime(_begun);
            if (elapsed < _next)
                return;
            _next = elapsed + s_interval;
            var left = (elapsed * ((double)(value.Total - value.Done) / value.Done)).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
            output.WriteLine($"{value.Done}/{value.Total} · {Rate(value.Done, elapsed)} · {Language.Choose("剩余", "left")} {left}");
        }
    }
}
