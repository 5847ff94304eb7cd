using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WuxiPlenum.Archive.Providers;

/// <summary>Times are UTC, to the microsecond, in either store: PostgreSQL keeps no smaller parts, and SQLite does not say that they are UTC.</summary>
internal sealed class StoredTime() : ValueConverter<DateTime, DateTime>(
    time => new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
