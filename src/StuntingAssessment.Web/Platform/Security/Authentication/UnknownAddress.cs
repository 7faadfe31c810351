namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>What sign-in counts, for an account and for an address that has none: a guesser must not see the difference.</summary>
public interface ICountRefusals
{
    /// <summary>Refused sign-ins in a row.</summary>
    int FailedSignIns { get; set; }

    DateTime? LockedUntil { get; set; }
}

/// <summary>Refused sign-ins with an address that belongs to nobody. The address itself is not kept.</summary>
public sealed class UnknownAddress : ICountRefusals
{
    /// <summary>SHA-256 of the normalised address, lower-case hexadecimal.</summary>
    public required string AddressHash { get; init; }

    public int FailedSignIns { get; set; }

    public DateTime? LockedUntil { get; set; }

    /// <summary>What has not been tried for a month is forgotten.</summary>
    public DateTime LastTriedAt { get; set; }
}
