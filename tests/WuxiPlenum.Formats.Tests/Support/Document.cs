using WuxiPlenum.Newsprint;
using WuxiPlenum.Newsprint.Articles;
using WuxiPlenum.Newsprint.Tests.Support;

namespace WuxiPlenum.Formats.Tests.Support;

/// <summary>Reads documents as the importer does, and holds every reading to what always holds.</summary>
internal static class Document
{
    /// <summary>The one page of a document that must be readable.</summary>
    public static PageReading Read(byte[] bytes, string name) => ReadWithNotes(bytes, name).Page;

    public static PageReading Read(string text, string name) => Read(System.Text.Encoding.UTF8.GetBytes(text), name);

    public static (PageReading Page, FormatReading Format) ReadWithNotes(byte[] bytes, string name)
    {
        var format = PageFormat.Read(bytes, name);
        Assert.Null(format.Failure);
        var page = Assert.Single(format.Pages);
        var reading = NewsprintReader.Read(page.Source, page.Hints, page.Layout);
        Invariants.HoldFor(reading);
        return (reading, format);
    }

    public static FormatFailure Failure(byte[] bytes, string name, FormatLimits? limits = null)
    {
        var reading = PageFormat.Read(bytes, name, limits);
        Assert.Empty(reading.Pages);
        Assert.NotNull(reading.Failure);
        return reading.Failure;
    }

    /// <summary>The reading of whatever can be read of a document, held to what always holds; null when there is a failure.</summary>
    public static string? Outcome(byte[] bytes, string name)
    {
        var format = PageFormat.Read(bytes, name);
        Assert.True(format.Pages.IsEmpty == (format.Failure is not null));
        var readings = format.Pages.Select(page => NewsprintReader.Read(page.Source, page.Hints, page.Layout)).ToList();
        readings.ForEach(Invariants.HoldFor);
        return format.Failure?.ToString() ?? System.Text.Json.JsonSerializer.Serialize(readings);
    }

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);
}
