namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>A row of the trail as a person reads it.</summary>
/// <param name="Entry">The row itself. Its actor's name is not for the page: <paramref name="Actor"/> is.</param>
/// <param name="When">"12 Mei 2024, 16.20 WITA".</param>
/// <param name="Actor">Or "seorang panelis".</param>
/// <param name="Subject">The thing whose own trail a link may lead to; none where that would lead from a person to a coded sheet.</param>
public sealed record AuditLine(AuditEntry Entry, string When, string Actor, Guid? Subject, AuditSentence Sentence);
