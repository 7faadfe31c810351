namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Stands still until a test moves it.</summary>
public sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2024, 5, 2, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;

    /// <summary>Noon of that day in the province (WITA, UTC+8).</summary>
    public void SetLocalNoon(int year, int month, int day) => Now = new DateTimeOffset(year, month, day, 4, 0, 0, TimeSpan.Zero);
}
