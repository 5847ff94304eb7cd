using Spectre.Console;

namespace WuxiPlenum.Cli;

/// <summary>Where a command writes: plain text when its output goes into a file or a pipe.</summary>
/// <param name="console">The console that a person watches; found out when it is not given.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, IAnsiConsole? console = null)
{
    /// <summary>A file or pipe has no width: lines are then as long as they are.</summary>
    private const int Unlimited = 10_000;

    /// <summary>Whether a person watches.</summary>
    public bool IsInteractive { get; } = console is not null || ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;

    public TextWriter Output => output;

    public IAnsiConsole Console => field ??= console ?? Create();

    public void Complain(string message) => error.WriteLine(message);

    private IAnsiConsole Create()
    {
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsInteractive) plain.Profile.Width = Unlimited;
        return plain;
    }
}
