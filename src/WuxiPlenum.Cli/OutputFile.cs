using WuxiPlenum.Archive;

namespace WuxiPlenum.Cli;

/// <summary>Writes a file that the command line names.</summary>
internal static class OutputFile
{
    /// <summary>False, with a complaint, when it cannot be written.</summary>
    public static async Task<bool> WriteAsync(string path, string text, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(Language.Choose(
                $"{path}：无法写入（{exception.Message}）。请检查文件夹及其权限。",
                $"{path}: cannot be written ({exception.Message}). Check the folder and its permissions."));
            return false;
        }
    }
}
