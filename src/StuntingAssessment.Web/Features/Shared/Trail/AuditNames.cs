namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>Codes and ids of a payload as people call them.</summary>
/// <param name="Regencies">By region code.</param>
/// <param name="People">By account.</param>
public sealed record AuditNames(IReadOnlyDictionary<string, string> Regencies, IReadOnlyDictionary<Guid, string> People)
{
    public string Regency(string code) => Regencies.GetValueOrDefault(code, code);

    public string Person(Guid id) => People.GetValueOrDefault(id, "seseorang");
}
