using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StuntingAssessment.Web.Platform.Data.Configurations;

internal static class AggregateConfiguration
{
    /// <summary>Ids come from outside; the version is compared at each save; events are not columns.</summary>
    public static void IsAggregate<T>(this EntityTypeBuilder<T> builder)
        where T : Aggregate
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.Events);
        builder.Ignore(a => a.ChangedQuietly);
    }
}
