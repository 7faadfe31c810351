namespace StuntingAssessment.Web.Features.People.Users;

/// <summary>A one-time link as the person's page tells of it: never its address.</summary>
public sealed record LinkLine(AccountLinkKind Kind, DateTime CreatedAt, DateTime ExpiresAt, DateTime? UsedAt, DateTime? RevokedAt)
{
    public string Name => Kind switch
    {
        AccountLinkKind.Invitation => "Undangan",
        AccountLinkKind.Reset => "Kata sandi baru",
        AccountLinkKind.SecondFactorReset => "Pelepasan masuk dua langkah",
    };

    public bool IsOpen(DateTime now) => UsedAt is null && RevokedAt is null && now < ExpiresAt;
}

/// <param name="NewLink">The whole address of a link made just now; it is shown this once.</param>
public sealed record PersonModel(
    Guid Id,
    string Name,
    string Email,
    AccountState State,
    DateTime CreatedAt,
    DateTime? LastSignInAt,
    DateTime? LockedUntil,
    DateTime Now,
    DateOnly Today,
    bool IsSelf,
    IReadOnlyList<LinkLine> Links,
    IReadOnlyList<AssignmentLine> Assignments,
    string? NewLink)
{
    public bool HasSecondFactor { get; init; }

    /// <summary>The link made just now takes the second factor away; it is no password's.</summary>
    public bool NewLinkNeedsPassword => NewLink?.EndsWith("/dua-langkah", StringComparison.Ordinal) is true;

    /// <summary>In how many browsers the person is signed in.</summary>
    public int Sessions { get; init; }

    public bool IsClosed => State is AccountState.Closed;

    /// <summary>The person and its assignments: what its history is about.</summary>
    public IReadOnlyList<Guid> Subjects => [Id, .. Assignments.Select(a => a.Id)];
}
