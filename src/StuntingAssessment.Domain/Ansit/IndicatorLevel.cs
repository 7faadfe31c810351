namespace StuntingAssessment.Domain.Ansit;

public enum IndicatorLevel
{
    Village,
    Regency,
}
