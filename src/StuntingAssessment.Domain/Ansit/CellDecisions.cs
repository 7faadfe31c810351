using System.Collections;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>What was decided on the cells of a workbook; kept like <see cref="CellInputs"/>.</summary>
public sealed class CellDecisions : IReadOnlyList<CellDecision>
{
    private readonly CellInputs inputs = new();
    private readonly Chunked<Packed> decided = new();
    private readonly Dictionary<int, string> reasons = [];
    private readonly Dictionary<int, string> sentences = [];
    private readonly int[] counts = new int[Enum.GetValues<CellOutcome>().Length];

    public int Count => decided.Count;

    /// <summary>One for each decision, in their order.</summary>
    public IReadOnlyList<CellInput> Inputs => inputs;

    public CellDecision this[int index]
    {
        get
        {
            var one = decided[index];
            return new CellDecision(inputs[index], (CellOutcome)one.Outcome, new CellContent(one.State, one.Amount, reasons.GetValueOrDefault(index)), one.Version, sentences.GetValueOrDefault(index));
        }
    }

    public int CountOf(CellOutcome outcome) => counts[(int)outcome];

    public void Add(CellDecision decision)
    {
        if (decision.Before.Reason is { } reason)
        {
            reasons.Add(Count, reason);
        }

        if (decision.Sentence is { } sentence)
        {
            sentences.Add(Count, sentence);
        }

        inputs.Add(decision.Input);
        decided.Add(new Packed(decision.Before.Amount, decision.Version, decision.Before.State, (byte)decision.Outcome));
        counts[(int)decision.Outcome]++;
    }

    public IEnumerator<CellDecision> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Packed(long Amount, int Version, CellState State, byte Outcome);
}
