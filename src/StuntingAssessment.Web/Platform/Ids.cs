namespace StuntingAssessment.Web.Platform;

public static class Ids
{
#pragma warning disable RS0030 // The one place that makes ids: version 7 keeps an index in order, and the time comes from outside.
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030
}
