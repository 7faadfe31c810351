namespace StuntingAssessment.Domain.Letters;

public sealed record IssuerEstablished(string Name) : DomainEvent;

public sealed record IssuerSettingsChanged(string Name, IReadOnlyList<FieldChange> Changes) : DomainEvent;

public sealed record SignatoryChanged(string Position, IReadOnlyList<FieldChange> Changes) : DomainEvent;

public sealed record EmblemReplaced(string Name, string FileName, string Sha256) : DomainEvent;

public sealed record EmblemRemoved(string Name, string FileName) : DomainEvent;

public sealed record LetterStarted(string Subject) : DomainEvent;

public sealed record LetterEdited(IReadOnlyList<FieldChange> Changes) : DomainEvent;

public sealed record LetterFinalised(string Number) : DomainEvent;

public sealed record LetterReopened(string Number, string Reason) : DomainEvent;

public sealed record PaperIssued(PaperKind Kind, string Number, string Recipient, string ContentSha256, string PdfSha256) : DomainEvent;

public sealed record PaperReplaced(PaperKind Kind, string Number, string NewNumber) : DomainEvent;

public sealed record PaperWithdrawn(PaperKind Kind, string Number, string Reason) : DomainEvent;
