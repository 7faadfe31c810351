namespace StuntingAssessment.Domain.Letters;

/// <param name="Subject">See <see cref="IssuedPaper.SubjectOf"/>.</param>
/// <param name="What">For the reader: "surat undangan".</param>
public sealed record RegisterEntry(string Subject, string Number, string What);
