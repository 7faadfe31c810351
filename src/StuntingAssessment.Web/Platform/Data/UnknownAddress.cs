namespace StuntingAssessment.Web.Platform.Data;

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
