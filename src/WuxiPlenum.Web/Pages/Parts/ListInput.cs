using WuxiPlenum.Newsprint.Topics;
using WuxiPlenum.Web.Searching;

namespace WuxiPlenum.Web.Pages.Parts;

/// <summary>What the address of a list asks for, read with care: a part that is blank is not there, and one that is not understood is named.</summary>
public sealed class ListInput(IQueryCollection query)
{
    /// <summary>The longest text that a part may have, in UTF-16 units.</summary>
    public const int Longest = 100;

    private readonly List<RefusedPart> _refused = [];

    /// <summary>The parts that were not understood: the list is shown as if they were not there, and says so.</summary>
    public IReadOnlyList<RefusedPart> Refused => _refused;

    /// <summary>The page, from 1.</summary>
    public int Page() => Read(PageLinks.Parameter, value => SearchInput.Number(value, SearchInput.LastPage)) ?? 1;

    /// <summary>The slug of a topic.</summary>
    public string? Topic() => Read("topic", value => TopicCatalog.Default.Find(value)?.Slug);

    /// <summary>Any text.</summary>
    public string? Text(string name) => Read(name, value => value.Length <= Longest ? value : null);

    /// <summary>One of a few names, in lower case.</summary>
    public T? Named<T>(string name) where T : struct, Enum =>
        Read(name, value => value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var named) ? named : (T?)null);

    /// <summary>A part that <paramref name="read"/> understands.</summary>
    public T? Read<T>(string name, Func<string, T?> read) where T : class
    {
        if (query[name].ToString().Trim() is not { Length: > 0 } value)
            return null;
        return read(value) ?? Refuse<T>(name, value);
    }

    /// <inheritdoc cref="Read{T}(string, Func{string, T})"/>
    public T? Read<T>(string name, Func<string, T?> read) where T : struct
    {
        if (query[name].ToString().Trim() is not { Length: > 0 } value)
            return null;
        if (read(value) is { } understood)
            return understood;
        Refuse<string>(name, value);
        return null;
    }

    private T? Refuse<T>(string name, string value) where T : class
    {
        _refused.Add(new RefusedPart(name, value.Length <= Longest ? value : value[..Longest] + "…"));
        return null;
    }
}

/// <summary>A part of an address that was not understood.</summary>
/// <param name="Name">As in the address: <c>topic</c>.</param>
public sealed record RefusedPart(string Name, string Value);
