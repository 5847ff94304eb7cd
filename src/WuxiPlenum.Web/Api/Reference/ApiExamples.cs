using System.Text.Json.Nodes;

namespace WuxiPlenum.Web.Api.Reference;

/// <summary>An answer for each operation, cut short, from <c>Api/Examples</c>.</summary>
internal static class ApiExamples
{
    /// <param name="operation">Its id.</param>
    public static JsonNode Of(string operation)
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream($"{operation}.json")
            ?? throw new InvalidOperationException($"Api/Examples/{operation}.json is not embedded in the assembly.");
        return JsonNode.Parse(stream)!;
    }
}
