using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using WuxiPlenum.Tests.Pages;
using WuxiPlenum.Tests.Search;

namespace WuxiPlenum.Tests.Api;

/// <summary>Requests that nobody means, over the whole document: each is answered, and what is wrong with it is said as problem details.</summary>
public class HostileRequestTests(Portal portal) : IClassFixture<Portal>
{
    private const int Requests = 2400;

    private static readonly string[] s_values =
    [
        "", " ", "0", "-1", "1", "101", "1001", "2147483647", "2147483648", "99999999999999999999999", "1e3", "0x10", "1.5", "NaN", "true", "null", "undefined", "[]", "{}", "٣", "１",
        "2023-12-28", "2023-13-01", "0000-00-00", "9999-12-31", "undated", "2023..", "open", "News", "innovation", "..", "../..", "..\\", "/", "//", "%", "%2f", "%25", "+", "&", "=", "?", "#", ";", "a,b", "1,2",
        "eA", "eHh4", "ZWRpdGlvbnMsMCwwMS8wMS8wMDAxLA", "cGVvcGxlLDk5OTk5OTk5OTk5", "YXJ0aWNsZXMsMCwxMi8yOC8yMDIzLCUwMCwxLDEsMSwxLDE", "cGVvcGxlLC0x", "dGVybXMsMQ", "====", "_-_-",
    ];

    private static readonly Gen<string> s_value = Gen.Frequency((5, Gen.Int[0, s_values.Length - 1].Select(index => s_values[index])), (5, HostileQueries.Any));

    [Fact]
    public async Task Whatever_is_asked_is_answered_with_no_500_and_what_is_wrong_as_problem_details()
    {
        var operations = (await ApiDocument.LoadAsync(portal)).Operations;
        var wrong = new ConcurrentBag<string>();
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        using var client = portal.Client();
        List<string> addresses = [];
        Gen.Select(Gen.Int[0, operations.Count - 1], Gen.Bool, s_value, s_value.Array[12], Gen.Int[0, 4095])
            .Sample((index, isPathHostile, part, values, chosen) => addresses.Add(Address(operations[index], isPathHostile, part, values, chosen)), iter: Requests, threads: 1);
        await Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (address, cancellation) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, address));
            using var response = await client.SendAsync(request, cancellation);
            statuses.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
            if (await ComplaintAsync(response, cancellation) is { } complaint)
                wrong.Add($"{complaint} {(int)response.StatusCode} {address[..Math.Min(300, address.Length)]}");
        });
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
        Assert.True(statuses.Values.Sum() >= 2000 && statuses.ContainsKey(HttpStatusCode.OK) && statuses.ContainsKey(HttpStatusCode.BadRequest) && statuses.ContainsKey(HttpStatusCode.NotFound));
    }

    private static string Address(DescribedOperation operation, bool isPathHostile, string part, string[] values, int chosen)
    {
        var query = operation.Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query")
            .Select((parameter, index) => (Name: parameter.GetProperty("name").GetString()!, Index: index))
            .Where(parameter => (chosen >> parameter.Index & 1) == 1)
            .Select(parameter => $"{parameter.Name}={Escape(values[parameter.Index])}");
        return $"{(isPathHostile ? operation.Address(_ => Escape(part)) : operation.Address())}?{string.Join('&', query)}";
    }

    // As bytes: a lone surrogate is sent as what it is not.
    private static string Escape(string value) => string.Concat(Encoding.UTF8.GetBytes(value).Take(3000).Select(octet => $"%{octet:X2}"));

    private static async Task<string?> ComplaintAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if ((int)response.StatusCode < 400)
            return null;
        if ((int)response.StatusCode >= 500)
            return "A fault:";
        // A path with an octet that no path may have does not reach the portal: the server itself refuses it.
        if (response.StatusCode == HttpStatusCode.BadRequest && response.Content.Headers.ContentLength == 0)
            return null;
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return "No problem details:";
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation)).RootElement;
        return problem.GetProperty("status").GetInt32() == (int)response.StatusCode && problem.GetProperty("title").GetString() is { Length: > 0 } && problem.GetProperty("detail").GetString() is { Length: > 0 }
            ? null : "Poor problem details:";
    }
}
