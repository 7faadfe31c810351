namespace StuntingAssessment.Web.Platform.Data;

/// <summary>What sign-in counts, for an account and for an address that has none: a guesser must not see the difference.</summary>
public interface ICountRefusals
{
    /// <summary>Refused sign-ins in a row.</summary>
    int FailedSignIns { get; set; }

    DateTime? LockedUntil { get; set; }
}
