using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StuntingAssessment.Web.Platform.Data;

/// <summary>SQLite forgets the kind of a time and PostgreSQL refuses another: only UTC goes in, only UTC comes out.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => Checked(v), v => DateTime.SpecifyKind(v, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) =>
        value.Kind == DateTimeKind.Utc ? value : throw new InvalidOperationException("Only UTC is stored.");
}
