namespace StuntingAssessment.Web.Features.Panel.Plenaries;

public sealed class WithdrawalModel : WithdrawalForm
{
    public required int Year { get; init; }

    public required string Title { get; init; }

    public required string Fact { get; init; }

    public required string Url { get; init; }

    public required string Button { get; init; }

    public string? Refusal { get; init; }

    public WithdrawalModel With(WithdrawalForm form)
    {
        (Version, Reason) = (form.Version, form.Reason);
        return this;
    }
}
