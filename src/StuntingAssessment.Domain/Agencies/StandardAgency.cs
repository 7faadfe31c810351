namespace StuntingAssessment.Domain.Agencies;

/// <summary>A kind of office by its usual duties. Indicators and actions name it; which office of a regency does its duties is told by <see cref="Agency"/>.</summary>
public sealed class StandardAgency
{
    public const int CodeMaxLength = 20;

    private StandardAgency(string code, string name, bool ownsIndicators, int order)
    {
        Code = code;
        Name = name;
        OwnsIndicators = ownsIndicators;
        Order = order;
    }

    /// <summary>"DINKES".</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public bool OwnsIndicators { get; private set; }

    /// <summary>Its place in lists, from 1.</summary>
    public int Order { get; private set; }

    public static StandardAgency Of(string code, string name, bool ownsIndicators, int order) => new(code, name, ownsIndicators, order);
}
