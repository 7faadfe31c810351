namespace StuntingAssessment.Domain.People;

/// <summary>What a person is in the assessment. <see cref="Chair"/> is never assigned by itself: a panellist's assignment with the chair's flag gives both.</summary>
public enum Role
{
    ProvinceAdmin,
    Verifier,
    Panelist,
    Chair,
    RegencyCoordinator,
    AgencyOperator,
    Observer,
}
