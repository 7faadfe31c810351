namespace StuntingAssessment.Web.Platform.Auditing;

/// <param name="Text">What the actor did, to be read after the actor's name: "memindahkan tahap dari verifikasi ke paparan".</param>
/// <param name="Note">What was given as a reason, or what became what.</param>
public sealed record AuditSentence(string Text, string? Note = null);

/// <summary>Codes and ids of a payload as people call them.</summary>
/// <param name="Regencies">By region code.</param>
/// <param name="People">By account.</param>
public sealed record AuditNames(IReadOnlyDictionary<string, string> Regencies, IReadOnlyDictionary<Guid, string> People)
{
    public string Regency(string code) => Regencies.GetValueOrDefault(code, code);

    public string Person(Guid id) => People.GetValueOrDefault(id, "seseorang");
}
