using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive.Articles;

namespace WuxiPlenum.Tests.Safety.Injection;

/// <summary>Brings every string into a portal by every carrier, asks for it in every form, and asks with it at every address.</summary>
/// <param name="share">Of the forms and addresses each string meets one of so many, the next string the next one, and one carrier; 1: all.</param>
internal sealed class InjectionRun(RunningPortal portal, int share)
{
    private readonly ConcurrentBag<Answered> _answers = [];

    public IReadOnlyCollection<Answered> Answers => _answers;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await CarryAsync(cancellation);
        await AskAsync(AskedAddresses.Lists.Select(address => new Question("(all)", "lists and exports", address)), cancellation);
        await AskAsync(Asked("query", AskedAddresses.Queries), cancellation);
        await AskAsync(Asked("path", AskedAddresses.Paths), cancellation);
        await AskAsync(Strings().Select(one => new Question(one.Category, "header, cookie, form", "/prefs", one.Text)), cancellation);
    }

    /// <summary>Brings the strings in, and asks for what became of each article.</summary>
    public async Task CarryAsync(CancellationToken cancellation)
    {
        foreach (var ((carrier, write), part) in Carriers.All.Select((carrier, number) => (carrier, number)))
            foreach (var (category, strings) in Injections.All)
                await CarryAsync(carrier, write, category, [.. strings.Where((_, number) => share == 1 || (number + part) % Carriers.All.Count == 0)], cancellation);
    }

    /// <summary>The first string of each category alone, by one carrier after the other; no address is asked for with it.</summary>
    public async Task CarryOneOfEachAsync(CancellationToken cancellation)
    {
        foreach (var ((category, strings), number) in Injections.All.Select((category, number) => (category, number)))
        {
            var (carrier, write) = Carriers.All.ElementAt(number % Carriers.All.Count);
            await CarryAsync(carrier, write, category, [strings[0]], cancellation);
        }
    }

    private async Task CarryAsync(string carrier, Action<string, string[]> write, string category, string[] strings, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(portal.Folder, $"{carrier}-{category}")).FullName;
        write(folder, strings);
        var report = await portal.ImportAsync(folder);
        if (Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(portal.Folder)!, "passwd*").Any() || report.Files.FirstOrDefault(file => file.Failure?.Message.Contains("   at ", StringComparison.Ordinal) == true) is not null)
            _answers.Add(new Answered(category, carrier, folder, "the import left something behind, or tells how the program is made"));
        if (report.RunId is not { } run)
            return;
        var slugs = await portal.QueryAsync(archive => archive.Articles.Current().Where(article => article.Document.ImportRunId == run).OrderBy(article => article.Id).Select(article => article.Slug).ToListAsync(cancellation));
        await AskAsync(
            slugs.SelectMany((slug, number) => AskedAddresses.ArticleForms.Where((_, form) => (form + number) % share == 0).Select(form => new Question(category, carrier, $"/articles/{Uri.EscapeDataString(slug)}{form}"))), cancellation);
    }

    private IEnumerable<Question> Asked(string carrier, IReadOnlyList<string> addresses) => Strings().SelectMany((one, number) => addresses
        .Where((_, place) => (place + number) % share == 0).Select(address => new Question(one.Category, carrier, address.Replace("*", Injections.Escape(one.Text), StringComparison.Ordinal))));

    private static IEnumerable<(string Category, string Text)> Strings() => Injections.All.SelectMany(category => category.Value.Select(text => (category.Key, text)));

    private Task AskAsync(IEnumerable<Question> questions, CancellationToken cancellation) =>
        Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (question, stop) =>
            _answers.Add(new Answered(question.Category, question.Carrier, question.Address, await ComplaintAsync(question, stop))));

    private async Task<string?> ComplaintAsync(Question question, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, question.Address);
        if (question.Sent is { } sent)
            Send(request, string.Concat(sent.Where(c => c is >= ' ' and < '\u007f')), sent);
        using var answer = await portal.Client.SendAsync(request, cancellation);
        if ((int)answer.StatusCode >= 500)
            return $"status {(int)answer.StatusCode}";
        if (answer.Headers.Contains("X-Injected") || answer.Headers.Any(header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("evil", StringComparison.Ordinal))))
            return "a header that was sent in";
        if (answer.Headers.Location is { } location && location.IsAbsoluteUri && location.Host != portal.Address.Host)
            return $"a way to {location}";
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return body.Length == 0 ? null : AnswerCheck.Complaint(question.Address, answer.Content.Headers.ContentType?.MediaType, body);
    }

    /// <summary>As far as it can be sent in each place.</summary>
    private static void Send(HttpRequestMessage request, string visible, string text)
    {
        request.Method = HttpMethod.Post;
        request.Content = new FormUrlEncodedContent([new("back", text), new("fs", text), new("theme", text)]);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        foreach (var header in new[] { "Cookie", "Referer", "Accept-Language", "User-Agent", "If-None-Match", "X-Requested-With" })
            request.Headers.TryAddWithoutValidation(header, header == "Cookie" ? $"reading={visible}; language={visible}" : visible);
    }

    private sealed record Question(string Category, string Carrier, string Address, string? Sent = null);
}

/// <param name="Complaint">Null when the string stayed text.</param>
internal sealed record Answered(string Category, string Carrier, string Address, string? Complaint);
