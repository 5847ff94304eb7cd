using SkiaSharp;

namespace WuxiPlenum.Web.Sharing;

/// <summary>
/// The font of the pictures. It has the common characters; a rare one is taken from the system's fonts, and where there is
/// none it is set as printers set a sort that they lack: 〓.
/// </summary>
public sealed class PictureFont : IDisposable
{
    private const string Resource = "picture.otf";
    private const string Missing = "〓";

    private readonly SKTypeface _typeface = Load();

    /// <summary>How wide the text is in that size.</summary>
    public float Width(string text, float size)
    {
        using var font = new SKFont(_typeface, size);
        return Runs(text, font).Sum(run => Measure(run, font, size));
    }

    /// <summary>Writes the text, beginning at a point of its base line.</summary>
    public void Write(SKCanvas canvas, string text, float x, float y, float size, SKColor color)
    {
        using var font = new SKFont(_typeface, size);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var run in Runs(text, font))
        {
            using var other = run.Other is null ? null : new SKFont(run.Other, size);
            canvas.DrawText(run.Text, x, y, SKTextAlign.Left, other ?? font, paint);
            x += (other ?? font).MeasureText(run.Text);
        }
    }

    public void Dispose() => _typeface.Dispose();

    private static float Measure(Run run, SKFont font, float size)
    {
        if (run.Other is null)
            return font.MeasureText(run.Text);
        using var other = new SKFont(run.Other, size);
        return other.MeasureText(run.Text);
    }

    private static IEnumerable<Run> Runs(string text, SKFont font)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var rune = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? char.ConvertToUtf32(text, i) : text[i];
            if (font.ContainsGlyph(rune))
                continue;
            if (i > start)
                yield return new Run(text[start..i], null);
            var length = char.IsHighSurrogate(text[i]) ? 2 : 1;
            var other = SKFontManager.Default.MatchCharacter(null, SKFontStyle.Bold, ["zh-CN"], rune);
            yield return other is null ? new Run(Missing, null) : new Run(text.Substring(i, Math.Min(length, text.Length - i)), other);
            start = i + length;
            i += length - 1;
        }

        if (start < text.Length)
            yield return new Run(text[start..], null);
    }

    private static SKTypeface Load()
    {
        using var stream = typeof(PictureFont).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Fonts/{Resource} is not embedded in the assembly.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"Fonts/{Resource} is no font.");
    }

    /// <param name="Other">The system's font that the text is set in; null for this one.</param>
    private sealed record Run(string Text, SKTypeface? Other);
}
