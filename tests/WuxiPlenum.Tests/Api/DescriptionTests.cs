using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WuxiPlenum.Tests.Pages;

namespace WuxiPlenum.Tests.Api;

/// <summary>The OpenAPI document says what the API does, and tools understand it.</summary>
public sealed class DescriptionTests(Portal portal) : IClassFixture<Portal>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-openapi-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_operation_and_every_parameter_is_described_and_has_an_example()
    {
        var document = await ApiDocument.LoadAsync(portal);
        Assert.StartsWith("3.1.", document.Root.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(19, document.Operations.Count);
        foreach (var operation in document.Operations)
        {
            Assert.NotEmpty(operation.Json.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.Json.GetProperty("description").GetString()!);
            Assert.All(operation.Parameters, parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
            Assert.True(operation.Json.GetProperty("responses").TryGetProperty("429", out _), operation.Id);
        }
    }

    [Fact]
    public async Task The_reference_says_all_of_it_in_the_language_of_the_page()
    {
        var document = await ApiDocument.LoadAsync(portal);
        string?[] sentences =
        [
            .. document.Root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("description").GetString()),
            .. document.Operations.SelectMany(operation => new[] { operation.Json.GetProperty("summary").GetString(), operation.Json.GetProperty("description").GetString() }),
            .. document.Operations.SelectMany(operation => operation.Parameters).Select(parameter => parameter.GetProperty("description").GetString()),
        ];
        var (chinese, english) = (WebUtility.HtmlDecode(await portal.PageAsync("/api")), WebUtility.HtmlDecode(await portal.PageAsync("/en/api")));
        foreach (var sentence in sentences.Select(sentence => sentence!.Split('`')[0].TrimEnd()).Where(sentence => sentence.Length > 12)) // Markdown begins at the mark; a word or two may stand elsewhere
        {
            Assert.Contains(sentence, english, StringComparison.Ordinal);
            Assert.DoesNotContain(sentence, chinese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_example_of_an_operation_has_the_fields_of_its_answer()
    {
        foreach (var operation in (await ApiDocument.LoadAsync(portal)).Operations)
        {
            var example = operation.Json.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
            var answer = JsonDocument.Parse(await portal.PageAsync(operation.Address())).RootElement;
            AssertSameFields(example, answer, operation.Id);
        }
    }

    [Fact]
    public async Task What_the_description_does_not_allow_is_refused_by_name_and_what_it_allows_is_not()
    {
        foreach (var operation in (await ApiDocument.LoadAsync(portal)).Operations)
            foreach (var parameter in operation.Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query"))
            {
                var name = parameter.GetProperty("name").GetString()!;
                foreach (var wrong in ApiDocument.WrongValues(parameter.GetProperty("schema")))
                {
                    var (status, json) = await portal.AnswerAsync($"{operation.Address()}?{name}={Uri.EscapeDataString(wrong)}");
                    Assert.True(status == HttpStatusCode.BadRequest, $"{operation.Id} takes {name}={wrong}.");
                    var problem = JsonDocument.Parse(json).RootElement;
                    Assert.Equal(name, problem.GetProperty("parameter").GetString());
                }

                if (parameter.TryGetProperty("example", out var example))
                {
                    var (status, json) = await portal.AnswerAsync($"{operation.Address()}?{name}={Uri.EscapeDataString(example.ToString())}");
                    Assert.True(status == HttpStatusCode.OK, $"{operation.Id} does not take {name}={example}: {json}");
                }
            }
    }

    [Fact]
    public async Task A_linter_finds_nothing_wrong()
    {
        await NodeTools.RunAsync(await SavedAsync(), "redocly", "lint", "openapi.json");
    }

    [Fact]
    public async Task A_generated_client_reads_an_edition_searches_and_pages_through_all_results()
    {
        var folder = await SavedAsync();
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), NodeTools.Modules);
        File.Copy(Path.Combine(Repository.Root, "tests", "WuxiPlenum.Tests", "Api", "read-archive.mts"), Path.Combine(folder, "read-archive.mts"));
        await NodeTools.RunAsync(folder, "openapi-typescript", "openapi.json", "--output", "schema.d.ts");
        await NodeTools.RunAsync(folder, "tsc", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "read-archive.mts");
        var read = JsonNode.Parse(await NodeTools.RunAsync(folder, "node", "read-archive.mjs", portal.Address.ToString()))!;
        string[] Names(string name) => [.. read[name]!.AsArray().Select(id => id!.GetValue<string>())];
        Assert.Equal(6, Names("edition").Length);
        Assert.Equal(Names("edition"), Names("listed"));
        var all = JsonNode.Parse(await portal.PageAsync("/api/v1/search?q=发展&pageSize=100"))!;
        Assert.True(Names("found").Length > 2);
        Assert.Equal(all["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()), Names("found"));
        Assert.Equal("limit", read["refused"]!.GetValue<string>());
    }

    private async Task<string> SavedAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "openapi.json"), await portal.PageAsync("/openapi/v1.json"), TestContext.Current.CancellationToken);
        return _folder;
    }

    // The example is cut short: a list of it has an item or two, and its items have the fields of those answered.
    private static void AssertSameFields(JsonElement example, JsonElement answer, string where)
    {
        Assert.True(example.ValueKind == answer.ValueKind || example.ValueKind is JsonValueKind.Null || answer.ValueKind is JsonValueKind.Null || example.ValueKind is JsonValueKind.True or JsonValueKind.False, where);
        if (example.ValueKind == JsonValueKind.Object && answer.ValueKind == JsonValueKind.Object)
        {
            Assert.Equal((where, string.Join(' ', example.EnumerateObject().Select(field => field.Name))), (where, string.Join(' ', answer.EnumerateObject().Select(field => field.Name))));
            foreach (var field in example.EnumerateObject())
                AssertSameFields(field.Value, answer.GetProperty(field.Name), $"{where}.{field.Name}");
        }
        else if (example.ValueKind == JsonValueKind.Array && answer.ValueKind == JsonValueKind.Array && example.GetArrayLength() > 0 && answer.GetArrayLength() > 0)
        {
            AssertSameFields(example[0], answer[0], $"{where}[]");
        }
    }
}
