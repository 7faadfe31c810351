namespace StuntingAssessment.Domain.Cycles.Rules;

/// <param name="Letter">"A".</param>
/// <param name="Points">0 or more; the highest of a criterion is its top.</param>
/// <param name="Descriptor">What has to be true.</param>
public sealed record CriterionLevel(string Letter, decimal Points, string Descriptor)
{
    public const int LetterMaxLength = 5;
    public const int DescriptorMaxLength = 500;
}
