using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>Who was on the panel or in the technical team of the earlier cycle.</summary>
/// <param name="IsHere">Holds the same role in this cycle already.</param>
/// <param name="IsClosed">The account is closed.</param>
public sealed record EarlierHolder(Guid PersonId, string Name, Role Role, bool IsChair, bool IsHere, bool IsClosed)
{
    public bool IsFree => !IsHere && !IsClosed;

    public string? Remark => (IsHere, IsClosed, IsChair) switch
    {
        (true, _, _) => "Sudah bertugas pada siklus ini.",
        (_, true, _) => "Akunnya ditutup.",
        (_, _, true) => "Ketua tim penilai pada siklus itu.",
        _ => null,
    };
}
