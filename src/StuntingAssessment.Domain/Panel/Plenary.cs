using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Panel;

public sealed record ComponentModerated(string RegencyCode, string Component, decimal Value, string Reason) : DomainEvent;

public sealed record ModerationWithdrawn(string RegencyCode, string Component, string Reason) : DomainEvent;

public sealed record TieOrdered(IReadOnlyList<string> Regencies, string Reason) : DomainEvent;

public sealed record TieOrderWithdrawn(IReadOnlyList<string> Regencies, string Reason) : DomainEvent;

/// <summary>What the chair decided after the presentations, one per cycle.</summary>
public sealed class Plenary : Aggregate, IInCycle
{
    public const int ReasonMaxLength = 1000;

    private Plenary(Guid id, Guid cycleId)
        : base(id)
    {
        CycleId = cycleId;
        Moderations = [];
        TieOrders = [];
    }

    public Guid CycleId { get; private set; }

    public IReadOnlyList<Moderation> Moderations { get; private set; }

    public IReadOnlyList<TieOrder> TieOrders { get; private set; }

    public static Plenary Begin(Guid id, AssessmentCycle cycle) => new(id, cycle.Id);

    public void Moderate(AssessmentCycle cycle, string regencyCode, string component, decimal? value, string? reason, Stamp stamp)
    {
        MayDecide(cycle);
        cycle.Participant(regencyCode);
        Require.That(cycle.Rules.Component(component).Source is ComponentSource.Panel, "Hanya komponen panel yang dapat dimoderasi.", "Component");
        Require.That(cycle.HasOnSheet(regencyCode, component), "Komponen ini tidak dinilai untuk peserta tersebut.", "Component");
        Require.That(value is >= 0 and <= 100, "Nilai moderasi harus antara 0 dan 100.", "Value");
        Require.That(decimal.Round(value!.Value, 4) == value, "Nilai moderasi paling banyak empat angka di belakang koma.", "Value");
        var why = Require.Text(reason, "Isi alasan moderasi. Alasan ini ikut diumumkan.", "Reason", ReasonMaxLength);
        Moderations = [.. Moderations.Where(m => !(m.RegencyCode == regencyCode && m.Component == component)), new Moderation(regencyCode, component, value.Value, why, stamp.By, stamp.At)];
        Record(new ComponentModerated(regencyCode, component, value.Value, why));
    }

    public void WithdrawModeration(AssessmentCycle cycle, string regencyCode, string component, string? reason)
    {
        MayDecide(cycle);
        Require.That(Moderations.Any(m => m.RegencyCode == regencyCode && m.Component == component), "Moderasi ini tidak ada.");
        var why = Require.Text(reason, "Isi alasan mencabut moderasi.", "Reason", ReasonMaxLength);
        Moderations = [.. Moderations.Where(m => !(m.RegencyCode == regencyCode && m.Component == component))];
        Record(new ModerationWithdrawn(regencyCode, component, why));
    }

    /// <param name="cycle">Decides by its phase.</param>
    /// <param name="tied">The group as the standings show it, in any order.</param>
    /// <param name="ordered">The same codes, first to last.</param>
    /// <param name="reason">Becomes part of the public bundle.</param>
    /// <param name="stamp">Who and when.</param>
    public void OrderTie(AssessmentCycle cycle, IReadOnlyCollection<string> tied, IReadOnlyList<string> ordered, string? reason, Stamp stamp)
    {
        MayDecide(cycle);
        Require.That(tied.Count > 1 && tied.Count == ordered.Count && tied.Order().SequenceEqual(ordered.Order()), "Urutkan seluruh kelompok yang seri, masing-masing satu kali.", "Order");
        var why = Require.Text(reason, "Isi alasan urutan. Alasan ini ikut diumumkan.", "Reason", ReasonMaxLength);
        TieOrders = [.. TieOrders.Where(t => !t.Regencies.Intersect(ordered).Any()), new TieOrder([.. ordered], why, stamp.By, stamp.At)];
        Record(new TieOrdered([.. ordered], why));
    }

    public void WithdrawTieOrder(AssessmentCycle cycle, string regencyCode, string? reason)
    {
        MayDecide(cycle);
        var order = TieOrders.FirstOrDefault(t => t.Regencies.Contains(regencyCode)) ?? throw new RuleBrokenException("Keputusan urutan ini tidak ada.");
        var why = Require.Text(reason, "Isi alasan mencabut urutan.", "Reason", ReasonMaxLength);
        TieOrders = [.. TieOrders.Where(t => t != order)];
        Record(new TieOrderWithdrawn(order.Regencies, why));
    }

    /// <summary>Why the chair decides nothing now, as a sentence; null when the chair may.</summary>
    public static string? WhyNotDecided(AssessmentCycle cycle) =>
        cycle.Now(Act.Moderate) is Possible.Limited ? null
        : cycle.IsFrozen ? "Hasil sudah dibekukan; keputusan pleno tidak dapat diubah."
        : "Keputusan pleno hanya dapat diambil pada tahap pleno.";

    private static void MayDecide(AssessmentCycle cycle) =>
        Require.That(WhyNotDecided(cycle) is null, WhyNotDecided(cycle)!);
}
