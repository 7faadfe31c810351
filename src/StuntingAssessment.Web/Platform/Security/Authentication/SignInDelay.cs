namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>How long sign-in with one address waits after refused attempts in a row: nothing for four, then 1, 2, 4, 8 ... minutes, an hour at most.</summary>
public static class SignInDelay
{
    public const int FreeRefusals = 4;

    public static TimeSpan Longest { get; } = TimeSpan.FromHours(1);

    public static TimeSpan After(int refusals) => refusals switch
    {
        <= FreeRefusals => TimeSpan.Zero,
        > FreeRefusals + 6 => Longest,
        _ => TimeSpan.FromMinutes(1 << (refusals - FreeRefusals - 1)),
    };
}
