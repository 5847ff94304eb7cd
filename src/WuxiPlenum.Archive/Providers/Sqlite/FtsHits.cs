using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>
/// Hands every place that FTS5 finds to a <see cref="MatchCollector"/>, in one pass over the index, with an auxiliary function
/// (https://sqlite.org/fts5.html#custom_auxiliary_functions). It returns nothing, so that no row comes back.
/// </summary>
internal static unsafe partial class FtsHits
{
    private const string Library = "e_sqlite3";
    private const int Interrupted = 9;

    /// <summary>How often it is looked whether the reader has gone, in articles.</summary>
    private const int Patience = 4096;

    private static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> s_registered = [];

    [ThreadStatic]
    private static Search? s_search;

    /// <summary>Runs on the calling thread to the end.</summary>
    public static void Collect(SqliteConnection connection, SqliteTransaction? transaction, string expression, MatchCollector collector, CancellationToken cancellation)
    {
        Register(connection.Handle!);
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "SELECT 1 FROM ArticleSearch WHERE ArticleSearch MATCH $match AND plenum_hits(ArticleSearch)");
        command.Parameters.AddWithValue("$match", expression);
        var search = s_search = new Search(collector, cancellation);
        try
        {
            command.ExecuteScalar();
        }
        catch (SqliteException) when (search.Failure is not null)
        {
            search.Failure.Throw();
        }
        finally
        {
            s_search = null;
        }
    }

    private static void Register(SQLitePCL.sqlite3 database)
    {
        if (s_registered.TryGetValue(database, out _))
            return;
        nint api = 0;
        var handle = database.DangerousGetHandle();
        Check(Prepare(handle, "SELECT fts5(?1)\0"u8, -1, out var statement, 0));
        fixed (byte* type = "fts5_api_ptr\0"u8) // a literal: it stays where it is
            Check(BindPointer(statement, 1, &api, type, 0));
        _ = Step(statement); // a row with nothing in it
        Check(Complete(statement));
        // fts5_api: version, xCreateTokenizer, xFindTokenizer, xCreateFunction
        var create = (delegate* unmanaged[Cdecl]<nint, byte*, nint, nint, nint, int>)((nint*)api)[3];
        fixed (byte* name = "plenum_hits\0"u8)
            Check(create(api, name, 0, (nint)(delegate* unmanaged[Cdecl]<nint*, nint, nint, int, nint*, void>)&Take, 0));
        s_registered.AddOrUpdate(database, database);
    }

    /// <summary>Called by FTS5 for each article that it finds.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Take(nint* api, nint context, nint result, int count, nint* values)
    {
        var search = s_search!;
        try
        {
            search.Patience();
            // Fts5ExtensionApi: xRowid, xPhraseFirst and xPhraseNext are its 10th, 16th and 17th entries after the version.
            var rowId = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long>)api[10];
            var first = (delegate* unmanaged[Cdecl]<nint, int, Iterator*, int*, int*, int>)api[16];
            var next = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, Iterator*, int*, int*, void>)api[17];
            var collector = search.Collector;
            if (!collector.Begin((int)rowId(context)))
                return;
            Iterator iterator;
            int column, offset;
            for (var phrase = 0; phrase < collector.PhraseCount; phrase++)
            {
                Check(first(context, phrase, &iterator, &column, &offset));
                for (; column >= 0; next(context, &iterator, &column, &offset))
                    collector.Hit(phrase, (IndexField)column, offset);
            }

            collector.End();
        }
        catch (Exception exception) // must not go through SQLite's frames; Collect throws it again
        {
            search.Failure = ExceptionDispatchInfo.Capture(exception);
            ReportError(result, Interrupted);
        }
    }

    private static void Check(int code)
    {
        if (code != 0)
            throw new SqliteException($"SQLite error {code} in the search function.", code);
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2")]
    private static partial int Prepare(nint database, ReadOnlySpan<byte> sql, int length, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    private static partial int BindPointer(nint statement, int index, nint* pointer, byte* type, nint destroy);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    private static partial int Complete(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_code")]
    private static partial void ReportError(nint context, int code);

    /// <summary>Fts5PhraseIter.</summary>
    private struct Iterator
    {
        public nint A;
        public nint B;
    }

    private sealed class Search(MatchCollector collector, CancellationToken cancellation)
    {
        private int _articles;

        public MatchCollector Collector => collector;

        public ExceptionDispatchInfo? Failure { get; set; }

        public void Patience()
        {
            if (++_articles % FtsHits.Patience == 0)
                cancellation.ThrowIfCancellationRequested();
        }
    }
}
