namespace StuntingAssessment.Domain.Regions;

/// <summary>One line of a code list.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
public sealed record RegionListRow(int Line, string Code, string Name, string Kind, string? ParentCode)
{
    public RegionLevel Level => RegionCode.Parse(Code).Level;
}
