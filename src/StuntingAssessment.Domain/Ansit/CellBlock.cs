namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// Cells by the hundred thousand: five bytes each in the place of the twenty-four of a <see cref="CellContent"/>. The few reasons lie apart, and so do the few numbers that four bytes do not hold.
/// </summary>
internal sealed class CellBlock(int length)
{
    private readonly CellState[] states = new CellState[length];
    private readonly int[] amounts = new int[length];
    private Dictionary<int, long>? large;
    private Dictionary<int, string>? reasons;

    public bool HasAny => states.AsSpan().IndexOfAnyExcept(CellState.Empty) >= 0;

    public CellContent this[int at]
    {
        get => new(states[at], amounts[at] == int.MinValue ? large![at] : amounts[at], states[at] is CellState.NotApplicable ? reasons?.GetValueOrDefault(at) : null);
        set
        {
            states[at] = value.State;
            amounts[at] = value.Amount is > int.MinValue and <= int.MaxValue ? (int)value.Amount : int.MinValue;
            if (amounts[at] == int.MinValue)
            {
                (large ??= [])[at] = value.Amount;
            }

            if (value.Reason is { } reason)
            {
                (reasons ??= [])[at] = reason;
            }
            else
            {
                reasons?.Remove(at);
            }
        }
    }
}
