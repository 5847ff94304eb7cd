using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using WuxiPlenum.Archive;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Exports;
using WuxiPlenum.Archive.Exports.Epub;
using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Reading;
using WuxiPlenum.Web.Sharing;
using Article = WuxiPlenum.Archive.Articles.Article;

namespace WuxiPlenum.Web.Forms;

/// <summary><c>/editions/{date}.epub</c>, <c>.zip</c>: all articles of an edition as a book, and as files.</summary>
public static class EditionFormRoutes
{
    public static WebApplication MapEditionForms(this WebApplication app)
    {
        app.MapGet($"/editions/{{date}}.{PageForm.Epub.Extension}", (string date, HttpContext context, PlenumContext archive, SiteAddress site) =>
            AnswerAsync(PageForm.Epub, date, context, archive, site, (edition, stream) => EpubBook.WriteEditionAsync(edition.Date, edition.Articles, stream, edition.Address, context.RequestAborted)));
        app.MapGet($"/editions/{{date}}.{PageForm.Zip.Extension}", (string date, HttpContext context, PlenumContext archive, SiteAddress site) =>
            AnswerAsync(PageForm.Zip, date, context, archive, site, (edition, stream) => EditionZip.WriteAsync(
                edition.Articles, stream, slug => site.Of(context, $"/articles/{Uri.EscapeDataString(slug)}"), context.RequestAborted)));
        return app;
    }

    private static async Task<IResult> AnswerAsync(PageForm form, string date, HttpContext context, PlenumContext archive, SiteAddress site, Func<WrittenEdition, Stream, Task> write)
    {
        if (!EditionDates.TryParse(date, out var day))
            return Results.NotFound();
        await using var snapshot = await archive.BeginReadAsync(context.RequestAborted);
        var ids = await archive.Articles.Current().InPageOrder().Where(article => article.Edition.Date == day).Select(article => article.Id).ToArrayAsync(context.RequestAborted);
        if (ids.Length == 0)
            return Results.NotFound();
        var edition = new WrittenEdition(day, site.Of(context, $"/editions/{day.Address()}"), archive.TextsAsync(ids, context.RequestAborted));
        if (FormAnswer.IsKnown(context, edition.Address, form, XxHash3.HashToUInt64(MemoryMarshal.AsBytes<int>(ids))))
            return FormAnswer.NotModified;
        var file = TemporaryFile();
        try
        {
            await write(edition, file);
            file.Position = 0;
            return FormAnswer.File(file, form, day.Address());
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whatever the size of the edition, it is in no memory, and a client is sent all of it or an error.</summary>
    private static FileStream TemporaryFile() => new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });

    /// <param name="Date">Null for what has no date.</param>
    /// <param name="Address">Of its page, complete.</param>
    private sealed record WrittenEdition(DateOnly? Date, string Address, IAsyncEnumerable<Article> Articles);
}
