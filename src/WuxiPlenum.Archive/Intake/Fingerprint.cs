using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Archive.Intake;

/// <summary>Hashes that tell whether reading a file again could give something new.</summary>
internal static class Fingerprint
{
    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Over the content, the hints and the reader's version.</summary>
    public static string Of(string sha256, PageHints hints)
    {
        var date = hints.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Sha256(Encoding.UTF8.GetBytes($"{sha256}\n{hints.Newspaper}\n{date}\n{hints.Page}\n{NewsprintReader.Version}"));
    }
}
