using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WuxiPlenum.Archive.Articles;
using WuxiPlenum.Archive.Insights;

namespace WuxiPlenum.Archive.Checks;

/// <summary>Rows that refer to ones that are not there: the database does not let them come about, but a damaged file or a hand in it may.</summary>
internal sealed class ReferenceCheck
{
    private readonly IEntityType _type;
    private readonly string _count, _drop; // of names from the model alone

    private ReferenceCheck(IForeignKey key)
    {
        (_type, Column) = (key.DeclaringEntityType, key.Properties.Single().GetColumnName());
        var from = $"""
            FROM "{Table}" WHERE "{Column}" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "{key.PrincipalEntityType.GetTableName()}" p WHERE p."{key.PrincipalKey.Properties.Single().GetColumnName()}" = "{Table}"."{Column}")
            """;
        (_count, _drop) = ($"""SELECT CAST(count(*) AS integer) AS "Value" {from}""", $"DELETE {from}");
        // Sources are never dropped, nor is what may be all that is left of them.
        IsDerived = key.PrincipalEntityType.ClrType == typeof(Article) && _type.ClrType != typeof(Article) || _type.ClrType.IsAssignableTo(typeof(Insight));
    }

    public string Table => _type.GetTableName()!;

    public string Column { get; }

    /// <summary>Whether such rows may be dropped: what they are about is gone, or they are made anew from it.</summary>
    public bool IsDerived { get; }

    /// <summary>All references of the model.</summary>
    public static IEnumerable<ReferenceCheck> All(PlenumContext context) =>
        context.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Select(key => new ReferenceCheck(key));

    /// <summary>How many rows there are.</summary>
    public Task<int> CountAsync(PlenumContext context, CancellationToken cancellation) =>
        context.Database.SqlQueryRaw<int>(_count).SingleAsync(cancellation);

    /// <summary>Drops the rows, in the running transaction.</summary>
    public Task DropAsync(PlenumContext context, CancellationToken cancellation) => context.Database.ExecuteSqlRawAsync(_drop, cancellation);
}
