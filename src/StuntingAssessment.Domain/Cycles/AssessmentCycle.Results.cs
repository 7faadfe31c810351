namespace StuntingAssessment.Domain.Cycles;

/// <content>The freeze, the publication, and what follows a publication: a new version, a withdrawal (decision 0023).</content>
public sealed partial class AssessmentCycle
{
    public DateTime? FrozenAt { get; private set; }

    public bool IsFrozen => FrozenAt is not null;

    /// <summary>From its opening until the new version is published or given up.</summary>
    public Correction? Correction { get; private set; }

    /// <summary>Set while no version of the published result is in force.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public bool IsCorrecting => Correction is not null;

    /// <summary>Some version is public, whether or not a newer one is being prepared.</summary>
    public bool HasResultInForce => Phase is Phase.Published && WithdrawnAt is null;

    /// <summary>What the scores say now is what is published: neither a correction in the works nor a withdrawal.</summary>
    public bool HasPublishedScores => HasResultInForce && !IsCorrecting;

    /// <summary>The phase's table, and what the freeze of the result and a correction add to it.</summary>
    public Possible Now(Act act) => act switch
    {
        Act.Score or Act.UnlockSheet or Act.Moderate or Act.Freeze when IsFrozen => Possible.No,
        Act.Freeze when IsCorrecting => Possible.Yes,
        Act.Score or Act.UnlockSheet or Act.Moderate when IsCorrecting => Possible.Limited,
        Act.Verify or Act.EditPeople when IsCorrecting && !IsFrozen => Possible.Limited,
        Act.Publish when Phase is Phase.Plenary && !IsFrozen => Possible.No,
        _ => PhaseTable.Of(act, Phase),
    };

    /// <summary>The condition behind a <see cref="Possible.Limited"/> of <see cref="Now"/>.</summary>
    public string? ConditionNow(Act act) => (act, Now(act)) switch
    {
        (_, not Possible.Limited) => null,
        (Act.Verify, _) when IsCorrecting => "hanya tingkat kriteria, untuk versi baru",
        (Act.EditPeople, _) when IsCorrecting => "tim teknis, ketua, dan panelis yang kembali, untuk versi baru",
        (Act.Score, _) when IsCorrecting => "hanya lembar yang dibuka kembali, untuk versi baru",
        (Act.UnlockSheet or Act.Moderate, _) when IsCorrecting => "untuk versi baru, sampai dibekukan",
        _ => PhaseTable.ConditionOf(act, Phase),
    };

    internal void MustAllowFreeze()
    {
        Require.That(IsCorrecting || PhaseTable.Of(Act.Freeze, Phase) is Possible.Yes, $"Hasil dibekukan pada tahap pleno; sekarang tahap {PhaseName}.");
        Require.That(!IsFrozen, "Hasil sudah dibekukan.");
    }

    internal void Freeze(Stamp stamp)
    {
        MustAllowFreeze();
        FrozenAt = stamp.At;
        ChangeQuietly();
    }

    internal void Unfreeze()
    {
        Require.That((Phase is Phase.Plenary || IsCorrecting) && IsFrozen, "Tidak ada hasil beku yang dapat dicairkan.");
        FrozenAt = null;
        ChangeQuietly();
    }

    internal void Publish()
    {
        Require.That((Phase is Phase.Plenary || IsCorrecting) && IsFrozen, "Hanya hasil yang dibekukan yang dapat diumumkan.");
        WithdrawnAt = null;
        if (Correction is null)
        {
            Move(Phase.Published, null);
            return;
        }

        Correction = null;
        ChangeQuietly();
    }

    internal void OpenCorrection(int edition, Correction correction)
    {
        Require.That(Phase is Phase.Published, "Versi baru hanya dapat dibuat dari hasil yang sudah diumumkan.");
        Require.That(!IsCorrecting, "Versi baru sedang disusun.");
        Correction = correction;
        FrozenAt = null;
        Record(new CorrectionOpened(edition, correction.Reason));
    }

    internal void CloseCorrection(int edition, DateTime frozenAt, string reason)
    {
        Require.That(IsCorrecting, "Tidak ada versi baru yang sedang disusun.");
        Require.That(!IsFrozen, "Versi baru sudah dibekukan. Cairkan dulu hasilnya.");
        Correction = null;
        FrozenAt = frozenAt;
        Record(new CorrectionAbandoned(edition, reason));
    }

    internal void Withdraw(DateTime at)
    {
        WithdrawnAt = at;
        ChangeQuietly();
    }
}
