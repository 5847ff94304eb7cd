using System.Globalization;
using System.Text.Json;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>The OpenAPI document of a portal.</summary>
internal sealed record ApiDocument(JsonElement Root, IReadOnlyList<DescribedOperation> Operations)
{
    public static async Task<ApiDocument> LoadAsync(Portal portal)
    {
        var root = JsonDocument.Parse(await portal.PageAsync("/openapi/v1.json")).RootElement;
        return new ApiDocument(root, [.. root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, operation) => new DescribedOperation(path.Name, operation.Value))]);
    }

    /// <summary>Values that a schema does not allow, one beside each bound.</summary>
    public static IEnumerable<string> WrongValues(JsonElement schema)
    {
        if (schema.TryGetProperty("maximum", out var maximum))
        {
            yield return (maximum.GetInt32() + 1).ToString(CultureInfo.InvariantCulture);
            yield return (schema.GetProperty("minimum").GetInt32() - 1).ToString(CultureInfo.InvariantCulture);
            yield return "one";
            yield return "1.5";
            yield return "99999999999999999999";
        }

        if (schema.TryGetProperty("maxLength", out var longest))
            yield return new string('x', longest.GetInt32() + 1);
        if (schema.TryGetProperty("enum", out _))
            yield return "no-such-word";
        if (schema.TryGetProperty("pattern", out _))
            yield return "!";
    }
}

/// <summary>An operation of the document.</summary>
/// <param name="Path">With the names of its parts in braces.</param>
internal sealed record DescribedOperation(string Path, JsonElement Json)
{
    public string Id => Json.GetProperty("operationId").GetString()!;

    public IReadOnlyList<JsonElement> Parameters => Json.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    /// <summary>Its address, with the example of each part of the path.</summary>
    public string Address() => Address(part => Uri.EscapeDataString(part.GetProperty("example").GetString()!));

    /// <param name="value">Of a part of the path, escaped.</param>
    public string Address(Func<JsonElement, string> value) => Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "path")
        .Aggregate(Path, (path, part) => path.Replace($"{{{part.GetProperty("name").GetString()}}}", value(part), StringComparison.Ordinal));
}
