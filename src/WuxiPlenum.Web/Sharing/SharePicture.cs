using SkiaSharp;
using WuxiPlenum.Web.Reading;

namespace WuxiPlenum.Web.Sharing;

/// <summary>What a picture of an article says.</summary>
/// <param name="Site">The portal's name.</param>
/// <param name="Seal">One character.</param>
/// <param name="Kind">The type of article.</param>
/// <param name="Source">Newspaper and date.</param>
public sealed record PictureText(string Site, string Seal, string Kind, Headline Headline, string Untitled, string? Subtitle, string Source);

/// <summary>Draws the picture that other programs show beside a link to an article: a small front page with its headline.</summary>
public sealed class SharePicture : IDisposable
{
    /// <summary>In pixels, as Open Graph's readers want them.</summary>
    public const int Width = 1200, Height = 630;

    private const float Margin = 80, SealSize = 64, Rule = 134, SubtitleSize = 36, SourceSize = 32, Air = 20;

    private static readonly SKColor s_paper = SKColor.Parse("#fcfbf8"), s_ink = SKColor.Parse("#1a1a18"), s_second = SKColor.Parse("#474540"), s_red = SKColor.Parse("#a4161a");

    private readonly PictureFont _font = new();

    /// <summary>A PNG file.</summary>
    public byte[] Draw(PictureText text)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        var canvas = surface.Canvas;
        canvas.Clear(s_paper);
        DrawMasthead(canvas, text);
        DrawHeadline(canvas, text);
        _font.Write(canvas, text.Source, Margin, Height - 56, SourceSize, s_second);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    public void Dispose() => _font.Dispose();

    private void DrawMasthead(SKCanvas canvas, PictureText text)
    {
        using var red = new SKPaint { Color = s_red, IsAntialias = true };
        using var ink = new SKPaint { Color = s_ink };
        canvas.DrawRoundRect(Margin, 40, SealSize, SealSize, 4, 4, red);
        const float sealLetter = 44;
        _font.Write(canvas, text.Seal, Margin + (SealSize - _font.Width(text.Seal, sealLetter)) / 2, 88, sealLetter, s_paper);
        _font.Write(canvas, text.Site, Margin + SealSize + 24, 90, 48, s_ink);
        _font.Write(canvas, text.Kind, Width - Margin - _font.Width(text.Kind, 36), 88, 36, s_red);
        canvas.DrawRect(Margin, Rule, Width - 2 * Margin, 6, ink);
        canvas.DrawRect(Margin, Rule + 10, Width - 2 * Margin, 2, ink);
    }

    // In the middle between the rule and the source line.
    private void DrawHeadline(SKCanvas canvas, PictureText text)
    {
        const float top = Rule + 12, bottom = Height - 56 - SourceSize;
        var headline = PictureLines.Of(text.Headline, text.Untitled, Width - 2 * Margin, bottom - top - 2 * Air, _font.Width);
        var subtitle = text.Subtitle is { } given && headline.Lines.Count < 3 && _font.Width(given, SubtitleSize) <= Width - 2 * Margin ? given : null;
        var height = headline.Lines.Count * headline.Size * PictureLines.LineHeight + (subtitle is null ? 0 : SubtitleSize * 1.8f);
        var y = top + (bottom - top - height) / 2 + headline.Size;
        foreach (var line in headline.Lines)
        {
            _font.Write(canvas, line, Margin, y, headline.Size, s_ink);
            y += headline.Size * PictureLines.LineHeight;
        }

        if (subtitle is not null)
            _font.Write(canvas, subtitle, Margin, y - headline.Size * 0.28f, SubtitleSize, s_second);
    }
}
