using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace WuxiPlenum.Web.Forms;

/// <summary>How the site writes JSON: Chinese as it is; what HTML might take for markup is not.</summary>
public static class SiteJson
{
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = Encoder };
}
