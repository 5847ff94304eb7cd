using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WuxiPlenum.Archive.Providers.Sqlite;

/// <summary>Inserts rows with one prepared command.</summary>
internal sealed class SqliteRows : RowInsert
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;
    private readonly int _lastId;

    public SqliteRows(SqliteCommand command, IEntityType type)
        : base(type)
    {
        _command = command;
        _command.CommandText = $"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '{Table}'), 0)";
        _lastId = Convert.ToInt32(_command.ExecuteScalar(), CultureInfo.InvariantCulture);
        _parameters = [.. Columns.Select((_, index) => new SqliteParameter { ParameterName = $"$p{index}" })];
        var names = string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
        _command.CommandText = $"INSERT INTO \"{Table}\" ({names}) VALUES ({string.Join(", ", _parameters.Select(parameter => parameter.ParameterName))})";
        _command.Parameters.AddRange(_parameters);
        _command.Prepare();
    }

    public override async Task CopyAsync(IAsyncEnumerable<object> entities)
    {
        await foreach (var entity in entities)
            Store(entity);
    }

    public override void Dispose() => _command.Dispose();

    protected override int LastId() => _lastId;

    protected override void Store(object entity)
    {
        for (var i = 0; i < _parameters.Length; i++)
            _parameters[i].Value = Columns[i].Value(entity) ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    /// <summary>Each row is stored at once, and SQLite sees the ids.</summary>
    protected override void Complete(int lastId)
    {
    }
}
