namespace StuntingAssessment.Domain.Results;

/// <param name="Value">Rounded to the cycle's decimals; none while one grade is missing.</param>
/// <param name="Actions">Those that have criteria in this component, by number.</param>
public sealed record DocumentComponent(string Code, string Name, decimal Weight, decimal? Value, IReadOnlyList<DocumentAction> Actions)
{
    public int Criteria => Actions.Sum(a => a.Criteria);

    public int Graded => Actions.Sum(a => a.Graded);

    public DocumentAction? FindAction(int no) => Actions.FirstOrDefault(a => a.No == no);
}
