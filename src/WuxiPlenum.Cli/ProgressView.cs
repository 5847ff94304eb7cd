using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using WuxiPlenum.Archive;

namespace WuxiPlenum.Cli;

/// <summary>Shows how far a long piece of work is: a bar where a person watches, else a line now and then.</summary>
internal static class ProgressView
{
    /// <summary>Runs a piece of work and shows its progress.</summary>
    /// <param name="label">What is done.</param>
    /// <param name="unit">What is counted, as it stands after a figure: " pages".</param>
    public static async Task<T> ShowAsync<T>(Terminal terminal, string label, string unit, Func<IProgress<ProgressStep>, Task<T>> work)
    {
        if (!terminal.IsInteractive)
            return await work(new Lines(terminal.Output, unit));
        return await terminal.Console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(unit), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar(context.AddTask(label))));
    }

    /// <summary>How many a second, over the whole work.</summary>
    private static string Rate(double done, TimeSpan elapsed, string unit) =>
        (elapsed > TimeSpan.Zero ? done / elapsed.TotalSeconds : 0).ToString("0.#", CultureInfo.CurrentCulture) + unit + Language.Choose("/秒", "/s");

    private sealed class Bar(ProgressTask task) : IProgress<ProgressStep>
    {
        public void Report(ProgressStep value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = Markup.Escape($"{value.Done}/{value.Total} {value.Current}");
        }
    }

    private sealed class RateColumn(string unit) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(Rate(task.Value, task.ElapsedTime ?? TimeSpan.Zero, unit));
    }

    private sealed class Lines(TextWriter output, string unit) : IProgress<ProgressStep>
    {
        private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

        private readonly long _begun = Stopwatch.GetTimestamp();
        private TimeSpan _next = s_interval;

        public void Report(ProgressStep value)
        {
            var elapsed = Stopwatch.GetElapsedTime(_begun);
            if (elapsed < _next || value.Done == 0)
                return;
            _next = elapsed + s_interval;
            var left = (elapsed * ((double)(value.Total - value.Done) / value.Done)).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
            output.WriteLine($"{value.Done}/{value.Total} · {Rate(value.Done, elapsed, unit)} · {Language.Choose("剩余", "left")} {left}");
        }
    }
}

/// <param name="Current">What was done last, if it has a name.</param>
internal readonly record struct ProgressStep(int Done, int Total, string Current);

/// <summary>Tells the progress of some work as steps.</summary>
internal sealed class Steps<T>(IProgress<ProgressStep> steps, Func<T, ProgressStep> step) : IProgress<T>
{
    public void Report(T value) => steps.Report(step(value));
}
