using Spectre.Console;

namespace WuxiPlenum.Cli;

/// <summary>Where a command writes: plain text when its output goes into a file or a pipe.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    /// <summary>A file or pipe has no width: lines are then as long as they are.</summary>
    private const int Unlimited = 10_000;

    /// <summary>Whether a person watches.</summary>
    public bool IsInteractive { get; } = ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;

    public TextWriter Output => output;

    public IAnsiConsole Console => field ??= Create();

    public void Complain(string message) => error.WriteLine(message);

    private IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsInteractive) console.Profile.Width = Unlimited;
        return console;
    }
}
