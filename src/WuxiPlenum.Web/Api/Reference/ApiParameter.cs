using Microsoft.OpenApi;
using System.Text.Json.Nodes;

namespace WuxiPlenum.Web.Api.Reference;

/// <summary>A parameter of a query as the reference describes it: its handler reads it by the same bounds, and a test compares the two.</summary>
/// <param name="Name">In addresses.</param>
public sealed record ApiParameter(string Name, string Description, OpenApiSchema Schema, string Example)
{
    /// <summary>A whole number from 1.</summary>
    public static ApiParameter Number(string name, string description, int most, int? usual = null, int example = 1) => new(
        name, description,
        new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = Invariant(most), Default = usual is { } value ? JsonValue.Create(value) : null },
        Invariant(example));

    /// <summary>Any text.</summary>
    public static ApiParameter Text(string name, string description, int longest, string example) => new(
        name, description, new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest }, example);

    /// <summary>Text of a form.</summary>
    /// <param name="pattern">A regular expression of ECMA-262.</param>
    public static ApiParameter Form(string name, string description, string pattern, string example) => new(
        name, description, new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern }, example);

    /// <summary>One of some words.</summary>
    public static ApiParameter OneOf(string name, string description, params IEnumerable<string> words) => new(
        name, description, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words.Select(word => JsonValue.Create(word))] }, words.First());

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
