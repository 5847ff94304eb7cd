using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace WuxiPlenum.Archive.Providers.Postgres;

/// <summary>Inserts rows with COPY, all at the end: a connection does one thing at a time. The writers of an archive take turns, so no other gives ids meanwhile.</summary>
internal sealed class PostgresRows(NpgsqlConnection connection, IEntityType type) : RowInsert(type)
{
    private readonly List<object> _entities = [];

    private string Sequence => $"pg_get_serial_sequence('\"{Table}\"', 'Id')";

    public override void Dispose()
    {
    }

    protected override int LastId()
    {
        using var command = new NpgsqlCommand($"SELECT nextval({Sequence})", connection);
        return (int)(long)command.ExecuteScalar()! - 1;
    }

    protected override void Store(object entity) => _entities.Add(entity);

    protected override void Complete(int lastId)
    {
        if (_entities.Count == 0)
            return;
        var names = string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
        using (var copy = connection.BeginBinaryImport($"COPY \"{Table}\" ({names}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var entity in _entities)
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

            copy.Complete();
        }

        _entities.Clear();
        if (lastId == 0)
            return;
        using var command = new NpgsqlCommand($"SELECT setval({Sequence}, {lastId})", connection);
        command.ExecuteScalar();
    }
}
