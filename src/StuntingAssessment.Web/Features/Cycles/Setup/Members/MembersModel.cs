using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Members;

/// <summary>One of the two tables.</summary>
public sealed record MembersModel(PanelModel Panel, Role Role, bool MayChange)
{
    public IReadOnlyList<MemberRow> Members => [.. Panel.In(Role)];
}
