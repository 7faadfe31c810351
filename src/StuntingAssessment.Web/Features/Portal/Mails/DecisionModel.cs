namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <param name="IsDoubtful">The mail may have arrived already.</param>
public sealed record DecisionModel(Guid Id, string Subject, string To, bool IsDoubtful);
