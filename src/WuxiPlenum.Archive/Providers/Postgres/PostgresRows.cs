using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace WuxiPlenum.Archive.Providers.Postgres;

/// <summary>Inserts rows with COPY, all at the end: a connection does one thing at a time. The writers of an archive take turns, so no other gives ids meanwhile.</summary>
internal sealed class PostgresRows(NpgsqlConnection connection, IEntityType type) : RowInsert(type)
{
    private readonly List<object> _entities = [];

    private string Sequence => $"pg_get_serial_sequence('\"{Table}\"', 'Id')";

    public override async Task CopyAsync(IAsyncEnumerable<object> entities)
    {
        using (var copy = BeginCopy())
        {
            await foreach (var entity in entities)
                Write(copy, entity);
            copy.Complete();
        }

        if (HasId)
            Run($"SELECT setval({Sequence}, max(\"Id\")) FROM \"{Table}\"");
    }

    public override void Dispose()
    {
    }

    protected override int LastId() => (int)(long)Run($"SELECT nextval({Sequence})")! - 1;

    protected override void Store(object entity) => _entities.Add(entity);

    protected override void Complete(int lastId)
    {
        if (_entities.Count == 0)
            return;
        using (var copy = BeginCopy())
        {
            foreach (var entity in _entities)
                Write(copy, entity);
            copy.Complete();
        }

        _entities.Clear();
        if (lastId > 0)
            Run($"SELECT setval({Sequence}, {lastId})");
    }

    private NpgsqlBinaryImporter BeginCopy() =>
        connection.BeginBinaryImport($"COPY \"{Table}\" ({string.Join(", ", Columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)");

    private void Write(NpgsqlBinaryImporter copy, object entity)
    {
        copy.StartRow();
        foreach (var column in Columns)
        {
            if (column.Value(entity) is { } value)
                copy.Write(value, column.Type);
            else
                copy.WriteNull();
        }
    }

    private object? Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
