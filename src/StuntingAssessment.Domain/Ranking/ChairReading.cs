namespace StuntingAssessment.Domain.Ranking;

/// <summary>The row <c>chairDecisions[]</c> of the table: which groups are equal is known only after scoring.</summary>
internal static class ChairReading
{
    public static ResultBundle Decide(ResultBundle bundle, BundleNode node)
    {
        var codes = bundle.Participants.Select(participant => participant.Code).ToHashSet();
        var items = node.Items();
        var orders = items.Select(item => (Code: Code(item.Required("code"), codes), Order: item.Required("order").Integer(1, int.MaxValue))).ToList();
        var unexplained = bundle with { ChairDecisions = [.. orders.Select(order => new ChairDecision(order.Code, order.Order, Reason: ""))] };
        if (Standings.Of(unexplained).DecisionsWithoutTie is [var idle, ..])
        {
            throw node.Fault($"Keputusan ketua harus mengurutkan satu kelompok seri secara utuh, dengan urutan 1 sampai jumlahnya; \"{idle.Code}\" tidak demikian.");
        }

        return bundle with
        {
            ChairDecisions = [.. orders.Zip(items, (order, item) => new ChairDecision(order.Code, order.Order, item.Required("reason").Text()))],
        };
    }

    private static string Code(BundleNode node, HashSet<string> codes) =>
        codes.Contains(node.Text()) ? node.Text() : throw node.Fault($"Tidak ada peserta dengan kode \"{node.Text()}\".");
}
