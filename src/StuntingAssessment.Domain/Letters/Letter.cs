using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Letters;

/// <summary>The invitation of a cycle as it is written. What was sent is an <see cref="IssuedPaper"/>.</summary>
public sealed class Letter : Aggregate, IInCycle
{
    public const int ReasonMaxLength = 1000;

    private Letter(Guid id, Guid cycleId, Guid issuerId)
        : base(id)
    {
        CycleId = cycleId;
        IssuerId = issuerId;
        Content = null!;
    }

    public Guid CycleId { get; private set; }

    public Guid IssuerId { get; private set; }

    public LetterState State { get; private set; }

    public LetterContent Content { get; private set; }

    public static Letter Start(Guid id, AssessmentCycle cycle, Issuer issuer, LetterContent content)
    {
        var letter = new Letter(id, cycle.Id, issuer.Id) { Content = content.Checked(issuer) };
        letter.Record(new LetterStarted(letter.Content.Subject));
        return letter;
    }

    /// <summary>A draft with what the cycle's programme already says.</summary>
    public static LetterContent ContentFor(AssessmentCycle cycle, Issuer issuer)
    {
        var days = cycle.Programme.Agenda.Select(d => d.Day).Order().ToList();
        return new LetterContent
        {
            Place = issuer.Settings.Place,
            Attachments = 1,
            Subject = "Undangan Penilaian Kinerja",
            Addressee = ["Yth. (Daftar Terlampir)", "di -", "Tempat"],
            Body = InvitationBody.Default,
            Signatory = issuer.Signatories[0].Code,
            FirstDay = days.Count == 0 ? null : days[0],
            LastDay = days.Count == 0 ? null : days[^1],
            Venues = cycle.Programme.Venues,
            AnnexLetter = $"Surat {issuer.Signatories[0].Position} {issuer.Name}",
            AnnexTitle = "Daftar Undangan",
        };
    }

    public void Edit(Issuer issuer, LetterContent next)
    {
        Require.That(State is LetterState.Draft, "Surat ini sudah diterbitkan. Buka dulu untuk diperbaiki.");
        var after = next.Checked(issuer);
        var changes = after.ChangesFrom(Content);
        Require.That(changes.Count > 0, "Belum ada yang diubah.");
        Content = after;
        Record(new LetterEdited(changes));
    }

    /// <param name="unknown">Placeholders of the body that stand for nothing.</param>
    public void MustBeIssuable(IReadOnlyList<string> unknown)
    {
        Require.That(State is LetterState.Draft, "Surat ini sudah diterbitkan. Buka dulu untuk diperbaiki.");
        Content.MustBeComplete();
        Require.That(unknown.Count == 0, $"Isi surat memuat penanda yang tidak dikenal: {string.Join(", ", unknown.Select(u => $"{{{{{u}}}}}"))}. Hapus atau perbaiki penulisannya.", nameof(LetterContent.Body));
        Require.That(Content.Basis is not null || !Content.Body.Contains("{{dasar}}", StringComparison.Ordinal), "Isi dasar surat: isi surat menyebutnya.", nameof(LetterContent.Basis));
    }

    public void Finalise(IReadOnlyList<string> unknown)
    {
        MustBeIssuable(unknown);
        State = LetterState.Final;
        Record(new LetterFinalised(Content.Number!));
    }

    public void Reopen(string? reason)
    {
        Require.That(State is LetterState.Final, "Surat ini masih konsep.");
        var why = Require.Text(reason, "Isi alasan memperbaiki surat yang sudah diterbitkan.", "Reason", ReasonMaxLength);
        State = LetterState.Draft;
        Record(new LetterReopened(Content.Number!, why));
    }
}
