namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <param name="Text">What the actor did, to be read after the actor's name: "memindahkan tahap dari verifikasi ke paparan".</param>
/// <param name="Note">What was given as a reason, or what became what.</param>
public sealed record AuditSentence(string Text, string? Note = null);
