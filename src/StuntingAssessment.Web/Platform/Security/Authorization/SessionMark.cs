namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>The session of this request.</summary>
/// <param name="AskedAt">UTC: when the person last gave the password, and the code where there is one.</param>
public sealed record SessionMark(Guid Id, DateTime AskedAt, bool HasSecondFactor);
