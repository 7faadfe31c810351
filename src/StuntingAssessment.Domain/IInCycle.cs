namespace StuntingAssessment.Domain;

/// <summary>Belongs to one assessment cycle.</summary>
public interface IInCycle
{
    Guid CycleId { get; }
}
