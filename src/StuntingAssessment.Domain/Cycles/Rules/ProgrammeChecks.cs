using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>What agenda, places and invitees must be, each refusal at its row.</summary>
internal static class ProgrammeChecks
{
    public static void OfAgenda(AssessmentCycle cycle, IReadOnlyList<AgendaDay> agenda)
    {
        var presented = new HashSet<string>();
        foreach (var (d, day) in agenda.Index())
        {
            Require.That(
                d == 0 || agenda[d - 1].Day < day.Day,
                d > 0 && agenda[d - 1].Day == day.Day ? "Tanggal ini sudah dipakai hari di atasnya." : "Hari-hari agenda harus berurutan.",
                $"Days[{d}].Day");
            foreach (var (i, item) in day.Items.Index())
            {
                OfItem(cycle, day.Items, i, $"Days[{d}].Items[{i}]");
                Require.That(
                    item.RegencyCode is null || presented.Add(item.RegencyCode),
                    "Kabupaten/kota ini sudah mendapat giliran paparan pada acara lain.",
                    $"Days[{d}].Items[{i}].RegencyCode");
            }
        }
    }

    private static void OfItem(AssessmentCycle cycle, IReadOnlyList<AgendaItem> items, int i, string row)
    {
        var item = items[i];
        Require.Text(item.Title, "Isi nama acara.", $"{row}.Title", AgendaItem.TitleMaxLength);
        Require.That(item.By is null || item.By.Length <= AgendaItem.ByMaxLength, $"Isian paling banyak {AgendaItem.ByMaxLength} karakter.", $"{row}.By");
        Require.That(item.To > item.From, "Waktu selesai harus sesudah waktu mulai.", $"{row}.To");
        Require.That(
            i == 0 || items[i - 1].To <= item.From,
            i == 0 ? "" : $"Acara ini mulai sebelum acara di atasnya selesai pukul {IndonesianTime.Clock(items[i - 1].To)}.",
            $"{row}.From");
        Require.That(item.RegencyCode is null || cycle.FindParticipant(item.RegencyCode) is not null, "Pilih kabupaten/kota peserta siklus ini.", $"{row}.RegencyCode");
    }

    public static void OfFacts(ProgrammeFacts facts)
    {
        Require.That(facts.OpeningVenue is null || facts.OpeningVenue.Length <= ProgrammeFacts.TextMaxLength, $"Isian paling banyak {ProgrammeFacts.TextMaxLength} karakter.", "OpeningVenue");
        OfLines(facts.Venues, "Venues", ProgrammeFacts.TextMaxLength);
        OfLines(facts.DocumentsToBring, "DocumentsToBring", ProgrammeFacts.TextMaxLength);
        Require.That(facts.MaxParticipantsPerRegency is >= 1 and <= ProgrammeFacts.MostParticipants, $"Isi jumlah peserta 1 sampai {ProgrammeFacts.MostParticipants}.", "MaxParticipantsPerRegency");
        Require.Text(facts.AwardMoneyName, "Isi nama uang penghargaan, misalnya uang pembinaan.", "AwardMoneyName", ProgrammeFacts.MoneyNameMaxLength);
    }

    public static void OfInvitees(AssessmentCycle cycle, IReadOnlyList<InviteeGroup> groups)
    {
        foreach (var (g, group) in groups.Index())
        {
            Require.Text(group.Heading, "Isi nama kelompok undangan.", $"Rows[{g}].Heading", InviteeGroup.HeadingMaxLength);
            Require.That(groups.Take(g).All(o => o.Heading != group.Heading), "Nama kelompok ini sudah dipakai.", $"Rows[{g}].Heading");
            Require.That(group.RegencyCode is null || cycle.FindParticipant(group.RegencyCode) is not null, "Pilih kabupaten/kota peserta siklus ini.", $"Rows[{g}].RegencyCode");
            Require.That(group.Offices.Count > 0, "Isi paling sedikit satu undangan, satu per baris.", $"Rows[{g}].Offices");
            OfLines(group.Offices, $"Rows[{g}].Offices", InviteeGroup.OfficeMaxLength);
        }
    }

    public static void OfPresentation(PresentationRules rules)
    {
        Require.That(rules.MaxSlides is >= 1 and <= PresentationRules.MostSlides, $"Isi jumlah salindia 1 sampai {PresentationRules.MostSlides}.", "MaxSlides");
        Require.That(rules.PresentMinutes is >= 1 and <= PresentationRules.MostMinutes, $"Isi lama paparan 1 sampai {PresentationRules.MostMinutes} menit.", "PresentMinutes");
        Require.That(rules.QuestionMinutes is >= 0 and <= PresentationRules.MostMinutes, $"Isi lama tanya jawab 0 sampai {PresentationRules.MostMinutes} menit.", "QuestionMinutes");
        OfLines(rules.Outline, "Outline", PresentationRules.HeadingMaxLength);
    }

    private static void OfLines(IReadOnlyList<string> lines, string field, int maxLength)
    {
        var tooLong = lines.Index().FirstOrDefault(l => l.Item.Length > maxLength);
        Require.That(tooLong.Item is null, $"Baris {tooLong.Index + 1} terlalu panjang: paling banyak {maxLength} karakter.", field);
        var twice = lines.FirstOrDefault(l => lines.Count(o => o == l) > 1);
        Require.That(twice is null, $"\"{twice}\" tercantum dua kali.", field);
    }
}
