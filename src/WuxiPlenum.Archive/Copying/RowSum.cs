using System.IO.Hashing;
using System.Text.Json;
using WuxiPlenum.Archive.Providers;

namespace WuxiPlenum.Archive.Copying;

/// <summary>A sum over the rows of a table, in whichever order they come: two tables with the same sum and the same count have the same rows.</summary>
internal sealed class RowSum(IReadOnlyList<RowColumn> columns)
{
    private UInt128 _sum;

    public int Count { get; private set; }

    public void Add(object row)
    {
        Count++;
        _sum = unchecked(_sum + XxHash128.HashToUInt128(JsonSerializer.SerializeToUtf8Bytes(columns.Select(column => column.Value(row)))));
    }

    public bool Equals(RowSum other) => (Count, _sum) == (other.Count, other._sum);
}
