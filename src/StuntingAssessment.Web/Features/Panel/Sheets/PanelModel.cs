using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <param name="Url">Null: nothing to do now, and the text says why.</param>
public sealed record NextStep(string Text, string? Url, bool IsUrgent = false);

/// <param name="Slot">"Senin, 20 Mei 2024"; null while the agenda does not say.</param>
/// <param name="Conflict">Null: not declared yet.</param>
public sealed record PanelRow(string Code, string Name, string? Slot, string? Time, bool? Conflict, PanelStanding Standing, string? NotAssessedReason, string? UnlockReason, NextStep Next, bool MayDeclare, bool ShowsEvidence);

public sealed record PanelModel(int Year, string Lead, bool MayScore, IReadOnlyList<PanelRow> Rows)
{
    public int Declared => Rows.Count(r => r.Conflict is not null);

    public int ToSubmit => Rows.Count(r => r.Conflict is not true && r.NotAssessedReason is null);

    public int Submitted => Rows.Count(r => r.Standing is PanelStanding.Submitted && r.NotAssessedReason is null);

    public static PanelModel Of(AssessmentCycle cycle, Dictionary<string, bool> declared, Dictionary<string, OwnSheet> sheets) => new(
        cycle.AssessmentYear,
        LeadOf(cycle),
        cycle.Phase >= Phase.Presentation,
        [
            .. cycle.Participants.Select(p => (Participant: p, Slot: cycle.Programme.SlotOf(p.Code)))
                .OrderBy(p => p.Slot is null).ThenBy(p => p.Slot?.Day).ThenBy(p => p.Slot?.From)
                .Select(p => RowOf(cycle, p.Participant, p.Slot, declared.TryGetValue(p.Participant.Code, out var conflict) ? conflict : null, sheets.GetValueOrDefault(p.Participant.Code))),
        ]);

    private static PanelRow RowOf(AssessmentCycle cycle, CycleParticipant participant, PresentationSlot? slot, bool? conflict, OwnSheet? sheet)
    {
        var standing = (conflict, sheet?.State) switch
        {
            (true, _) => PanelStanding.Recused,
            (_, SheetState.Submitted) => PanelStanding.Submitted,
            (_, SheetState.Draft) => PanelStanding.Draft,
            (false, _) => PanelStanding.Ready,
            _ => PanelStanding.Undeclared,
        };
        var mayDeclare = PhaseTable.Of(Act.DeclareConflict, cycle.Phase) is not Possible.No && standing is not PanelStanding.Submitted;
        return new PanelRow(
            participant.Code,
            participant.Name,
            slot is null ? null : IndonesianDate.WithWeekday(slot.Day),
            slot is null ? null : IndonesianTime.Range(slot.From, slot.To, cycle.TimeZone),
            conflict,
            standing,
            participant.NotAssessedReason,
            standing is PanelStanding.Draft ? sheet?.UnlockReason : null,
            NextOf(cycle, participant.Code, standing, sheet, mayDeclare),
            mayDeclare,
            cycle.Phase >= Phase.Presentation && conflict is not true && !participant.IsForOneAward);
    }

    private static NextStep NextOf(AssessmentCycle cycle, string code, PanelStanding standing, OwnSheet? sheet, bool mayDeclare)
    {
        var toSheet = Links.Sheet(cycle.AssessmentYear, code);
        var open = cycle.Now(Act.Score) is Possible.Yes || (cycle.Now(Act.Score) is Possible.Limited && sheet is { WasUnlocked: true });
        return standing switch
        {
            PanelStanding.Undeclared when mayDeclare => new("Nyatakan ada atau tidaknya konflik", Links.Conflict(cycle.AssessmentYear, code), IsUrgent: true),
            PanelStanding.Undeclared => new("Tidak ada pernyataan; tahapnya sudah lewat", null),
            PanelStanding.Recused => new("Anda tidak menilai kabupaten/kota ini", null),
            PanelStanding.Ready when open => new("Isi lembar nilai", toSheet, IsUrgent: true),
            PanelStanding.Ready when cycle.Phase < Phase.Presentation => new("Menunggu tahap paparan", null),
            PanelStanding.Ready => new("Lembar tidak diisi; tahapnya sudah lewat", null),
            PanelStanding.Draft when open => new(sheet is { WasUnlocked: true } ? "Perbaiki dan ajukan lagi" : "Lanjutkan lembar nilai", toSheet, IsUrgent: true),
            PanelStanding.Draft => new("Lihat draf yang tidak diajukan", toSheet),
            PanelStanding.Submitted => new("Lihat lembar nilai", toSheet),
        };
    }

    private static string LeadOf(AssessmentCycle cycle) => cycle.Phase switch
    {
        Phase.Preparation or Phase.Submission or Phase.Verification => "Nyatakan ada atau tidaknya konflik kepentingan untuk setiap kabupaten/kota. Bukti, nilai dokumen, dan lembar nilai terbuka pada tahap paparan.",
        Phase.Presentation => "Urut menurut jadwal paparan. Draf lembar tersimpan sendiri; lembar dihitung setelah Anda ajukan.",
        Phase.Plenary => "Tahap pleno: hanya lembar yang dibuka kembali oleh ketua yang dapat diubah.",
        Phase.Published when cycle.IsCorrecting => "Versi baru dari hasil sedang disusun: hanya lembar yang dibuka kembali oleh ketua yang dapat diubah.",
        Phase.Published => "Hasil sudah diumumkan. Lembar nilai Anda tetap dapat dibaca.",
    };
}
