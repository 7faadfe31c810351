using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <summary>All award certificates of a cycle as one document, a page for each.</summary>
public sealed record AwardCertificates : Paper
{
    public required IReadOnlyList<AwardCertificate> Certificates { get; init; }

    public override string View => "/Features/Papers/Printed/AwardCertificates.cshtml";

    public override bool IsLandscape => true;
}
