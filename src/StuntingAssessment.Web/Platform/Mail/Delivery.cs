namespace StuntingAssessment.Web.Platform.Mail;

/// <param name="Words">Why not, as a sentence for an admin.</param>
public sealed record Delivery(DeliveryOutcome Outcome, string? Words = null);
