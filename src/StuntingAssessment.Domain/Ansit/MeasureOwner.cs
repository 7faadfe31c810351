using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>Who has a measure in one regency.</summary>
/// <param name="Offices">None: a gap. More than one: nobody has chosen between them.</param>
public sealed record MeasureOwner(Measure Measure, IReadOnlyList<Agency> Offices, bool IsChosen)
{
    public bool IsGap => Offices.Count == 0;

    public bool IsDouble => Offices.Count > 1;
}
