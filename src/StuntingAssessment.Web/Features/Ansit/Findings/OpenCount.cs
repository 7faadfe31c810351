namespace StuntingAssessment.Web.Features.Ansit.Findings;

public readonly record struct OpenCount(int Errors, int Warnings)
{
    public int All => Errors + Warnings;

    public static OpenCount operator +(OpenCount a, OpenCount b) => new(a.Errors + b.Errors, a.Warnings + b.Warnings);

    public static OpenCount Add(OpenCount left, OpenCount right) => left + right;
}
