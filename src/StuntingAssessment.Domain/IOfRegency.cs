namespace StuntingAssessment.Domain;

/// <summary>Belongs to one regency of one cycle; whoever may not see the regency may not see this.</summary>
public interface IOfRegency : IInCycle
{
    string RegencyCode { get; }
}
