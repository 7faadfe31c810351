namespace StuntingAssessment.Domain.Letters;

public enum SignatoryCapacity
{
    Holder,
    Plt,
    Plh,
    Pj,
}
