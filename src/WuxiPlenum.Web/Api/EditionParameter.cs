using WuxiPlenum.Web.Coverage;
using WuxiPlenum.Web.Pages.Parts;

namespace WuxiPlenum.Web.Api;

/// <summary>A day of an edition that a query asks for.</summary>
/// <param name="Date">Null for the undated edition.</param>
internal sealed record EditionParameter(DateOnly? Date);

internal static class EditionParameterInput
{
    /// <summary>The edition that <c>date</c> names; null when it names none.</summary>
    public static EditionParameter? Edition(this ListInput input) => input.Read("date", value => EditionDates.TryParse(value, out var date) ? new EditionParameter(date) : null);
}
