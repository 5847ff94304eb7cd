using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>
/// Hands every place that FTS5 finds to a <see cref="MatchFeed"/>, in one pass over the index, with an auxiliary function
/// (https://sqlite.org/fts5.html#custom_auxiliary_functions). It returns nothing, so that no row comes back.
/// </summary>
internal static unsafe partial class FtsHits
{
    private const string Library = "e_sqlite3";
    private const int Interrupted = 9;

    /// <summary>How often it is looked whether the reader has gone, in articles.</summary>
    private const int Patience = 256;

    private static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> s_registered = [];

    [ThreadStatic]
    private static Search? s_search;

    /// <summary>Runs on the calling thread to the end, or until it is cancelled: between two articles here, and where FTS5 looks long for one, there.</summary>
    public static void Collect(SqliteConnection connection, SqliteTransaction? transaction, IndexPlan plan, MatchFeed feed, CancellationToken cancellation)
    {
        Register(connection.Handle!);
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "SELECT 1 FROM ArticleSearch WHERE ArticleSearch MATCH $match AND plenum_hits(ArticleSearch)");
        var excluded = new HashSet<int>();
        cancellation.ThrowIfCancellationRequested();
        using var interruption = cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle!));
        if (plan.Excluded.Length > 0)
            Run(command, FtsExpression.Excluded(plan), new Search(null, excluded, cancellation));
        Run(command, FtsExpression.Required(plan), new Search(feed, excluded, cancellation));
    }

    private static void Run(SqliteCommand command, string expression, Search search)
    {
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$match", expression);
        s_search = search;
        try
        {
            command.ExecuteScalar();
        }
        catch (SqliteException) when (search.Failure is not null)
        {
            search.Failure.Throw();
        }
        catch (SqliteException interrupted) when (interrupted.SqliteErrorCode == Interrupted)
        {
            throw new OperationCanceledException(interrupted.Message, interrupted, search.Cancellation);
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
            // Fts5ExtensionApi: xRowid and xPhraseFirst are its 10th and 16th entries after the version.
            var rowId = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long>)api[10];
            var first = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, Iterator*, int*, int*, int>)api[16];
            var article = (int)rowId(context);
            if (!search.Takes(article) || search.Feed is not { } feed)
                return;
            feed.Begin(article);
            Iterator iterator;
            int column, offset;
            for (var phrase = 0; phrase < feed.PhraseCount; phrase++)
            {
                Check(first(context, phrase, &iterator, &column, &offset));
                if (column < 0)
                    continue;
                fixed (Place* places = feed.Room((int)(iterator.End - iterator.Next) + 1)) // one place a byte at most, besides the first
                    feed.Hits(phrase, Read(iterator, column, offset, places));
            }
        }
        catch (Exception exception) // must not go through SQLite's frames; Collect throws it again
        {
            search.Failure = ExceptionDispatchInfo.Capture(exception);
            ReportError(result, Interrupted);
        }
    }

    /// <summary>Reads a list of places as xPhraseNext does, without a call for each: 1 and a column, or how much farther the next one is, and 2.</summary>
    /// <returns>How many they are.</returns>
    private static int Read(Iterator list, int column, int offset, Place* places)
    {
        var count = 0;
        while (true)
        {
            places[count++] = new Place((IndexField)column, offset);
            if (list.Next >= list.End)
                return count;
            var value = Number(ref list.Next);
            if (value == 1)
            {
                (column, offset) = (Number(ref list.Next), 0);
                value = Number(ref list.Next);
            }

            offset += value - 2;
        }
    }

    /// <summary>SQLite's numbers of variable length, seven bits a byte, the highest first.</summary>
    private static int Number(ref byte* at)
    {
        var value = 0;
        while (true)
        {
            var part = *at++;
            value = (value << 7) | (part & 0x7F);
            if (part < 0x80)
                return value;
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

    /// <summary>Fts5PhraseIter: what is left of a list of places.</summary>
    private struct Iterator
    {
        public byte* Next;
        public byte* End;
    }

    /// <param name="feed">Takes the places in the articles; null when the articles are those to be left out.</param>
    /// <param name="excluded">What is left out, or is to be.</param>
    private sealed class Search(MatchFeed? feed, HashSet<int> excluded, CancellationToken cancellation)
    {
        private int _articles;

        public MatchFeed? Feed => feed;

        public CancellationToken Cancellation => cancellation;

        public ExceptionDispatchInfo? Failure { get; set; }

        /// <summary>Whether the places in an article are wanted.</summary>
        public bool Takes(int article) => feed is null ? excluded.Add(article) : excluded.Count == 0 || !excluded.Contains(article);

        public void Patience()
        {
            if (++_articles % FtsHits.Patience == 0)
                cancellation.ThrowIfCancellationRequested();
        }
    }
}
