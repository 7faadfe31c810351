using System.Globalization;
using System.Text.Json;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Features.Ansit.Catalog;

namespace StuntingAssessment.Web.Seed;

/// <summary>The 2024 assessment of Kalimantan Utara as its letter and the starting criteria describe it.</summary>
internal sealed class CycleReference
{
    private readonly JsonElement letter = ReferenceFiles.Json("kaltara-2024.json");
    private readonly JsonElement criteria = ReferenceFiles.Json("criteria-2024.json");
    private readonly Dictionary<string, string> regionNames =
        ReferenceFiles.Csv("wilayah-65.csv").ToDictionary(r => r["code"], r => r["name"]);

    public string ProvinceCode => letter.GetProperty("province").GetProperty("code").GetString()!;

    public string ProvinceName => letter.GetProperty("province").GetProperty("name").GetString()!;

    public string TimeZone => letter.GetProperty("province").GetProperty("timeZone").GetString()!;

    /// <param name="id">New.</param>
    /// <param name="assessmentYear">2024, or another year for an invented cycle: the calendar moves along.</param>
    public AssessmentCycle Cycle(Guid id, int assessmentYear) => Of(
        id,
        assessmentYear,
        (ProvinceCode, ProvinceName),
        Programme(ShiftOf(assessmentYear)),
        [.. Strings(letter.GetProperty("participantOrder")).Select(code => new CycleParticipant(code, regionNames[code]))]);

    /// <summary>The same rules and catalogue for an invented province, without its agenda and its guests.</summary>
    public AssessmentCycle Invented(Guid id, int assessmentYear, string provinceCode, string provinceName, IReadOnlyList<CycleParticipant> participants) =>
        Of(id, assessmentYear, (provinceCode, provinceName), Programme(ShiftOf(assessmentYear)) with { Agenda = [], Invitees = [] }, participants);

    private AssessmentCycle Of(Guid id, int assessmentYear, (string Code, string Name) province, CycleProgramme programme, IReadOnlyList<CycleParticipant> participants)
    {
        var shift = ShiftOf(assessmentYear);
        var windows = criteria.GetProperty("phases").EnumerateArray().Select(p => Window(p, shift));
        var cycle = AssessmentCycle.Create(
            id, assessmentYear, letter.GetProperty("activityYear").GetInt32() + shift, province.Code, province.Name, TimeZone, Rules(), programme, participants, [.. windows]);
        cycle.TakeCatalog(CatalogReference.Read());
        return cycle;
    }

    private int ShiftOf(int assessmentYear) => assessmentYear - letter.GetProperty("assessmentYear").GetInt32();

    private CycleRules Rules() => new(
        criteria.GetProperty("guide").GetString()!,
        criteria.GetProperty("decimals").GetInt32(),
        [.. criteria.GetProperty("components").EnumerateArray().Select(Component)],
        Strings(criteria.GetProperty("tieBreak")),
        [.. criteria.GetProperty("predicates").EnumerateArray().Select(p => new Predicate(p.GetProperty("name").GetString()!, p.GetProperty("from").GetDecimal()))],
        Actions(),
        [.. criteria.GetProperty("criteria").EnumerateArray().Select(CriterionOf)],
        [.. letter.GetProperty("awards").EnumerateArray().Select(a => Award(a, criteria.GetProperty("exclusiveInnovationAward").GetBoolean()))]);

    private static ScoreComponent Component(JsonElement c) => new(
        c.GetProperty("code").GetString()!,
        c.GetProperty("name").GetString()!,
        c.GetProperty("weight").GetDecimal(),
        c.GetProperty("source").GetString() is "documents" ? ComponentSource.Documents : ComponentSource.Panel,
        Combination.Mean);

    private List<ConvergenceAction> Actions()
    {
        var weights = criteria.GetProperty("actionWeights");
        var requirements = ReferenceFiles.Csv("evidence-requirements.csv").ToLookup(r => r["action"], Requirement);
        return
        [
            .. ReferenceFiles.Csv("actions.csv").Select(a => new ConvergenceAction(
                int.Parse(a["no"], CultureInfo.InvariantCulture),
                a["name"],
                decimal.Parse(weights.GetProperty(a["no"]).GetString()!, CultureInfo.InvariantCulture),
                a["default_lead_agency"],
                [.. requirements[a["no"]]])),
            new ConvergenceAction(0, "Bukti lain yang dibawa pada hari penilaian", 0, null, [.. requirements[""]]),
        ];
    }

    private static EvidenceRequirement Requirement(IReadOnlyDictionary<string, string> row) => new(
        row["code"],
        row["name"],
        row["kind"] switch
        {
            "data" => RequirementKind.Data,
            "file or link" => RequirementKind.FileOrLink,
            _ => RequirementKind.File,
        },
        row["mandatory"] is "yes",
        row["source"].StartsWith("KAK H", StringComparison.Ordinal),
        row["note"].StartsWith("holds personal data", StringComparison.Ordinal),
        Note(row["note"]),
        Basis(row["source"]));

    private static string? Note(string note) => note switch
    {
        "computed from Master Ansit, no file" => "Dihitung dari Master Ansit; tidak ada berkas yang diunggah.",
        "structured: number, date, village list" => "Muat nomor, tanggal, dan daftar desa/kelurahan.",
        "holds personal data" => "Memuat data pribadi.",
        "holds personal data when by name" => "Memuat data pribadi bila berisi nama.",
        "may arrive on the day: brought on paper" => "Boleh dibawa pada hari penilaian.",
        _ => null,
    };

    private static string Basis(string source) => source switch
    {
        "usual practice" => "kelaziman",
        "PPU letter, note 1" => "surat Penajam Paser Utara 2024, catatan 1",
        _ => source,
    };

    private static Criterion CriterionOf(JsonElement c) => new(
        c.GetProperty("code").GetString()!,
        c.GetProperty("component").GetString()!,
        c.GetProperty("text").GetString()!,
        c.GetProperty("weight").GetDecimal(),
        c.TryGetProperty("action", out var action) ? action.GetInt32() : null,
        c.TryGetProperty("proof", out var proof) ? Strings(proof) : [],
        c.TryGetProperty("levels", out var levels)
            ? [.. levels.EnumerateArray().Select(l => new CriterionLevel(l.GetProperty("letter").GetString()!, l.GetProperty("points").GetDecimal(), l.GetProperty("descriptor").GetString()!))]
            : [],
        c.TryGetProperty("max", out var max) ? max.GetDecimal() : null);

    private static AwardCategory Award(JsonElement a, bool exclusive)
    {
        var basis = a.TryGetProperty("basis", out var b) ? b.GetString() : null;
        return new AwardCategory(
            a.GetProperty("code").GetString()!,
            a.GetProperty("name").GetString()!,
            a.TryGetProperty("rank", out var rank) ? rank.GetInt32() : null,
            basis,
            basis is not null && exclusive,
            Strings(a.GetProperty("prizes")),
            a.GetProperty("money").GetInt64());
    }

    private CycleProgramme Programme(int shift)
    {
        var presentation = letter.GetProperty("presentation");
        return new CycleProgramme(
            [.. letter.GetProperty("agenda").EnumerateArray().Select(d => new AgendaDay(Day(d.GetProperty("day"), shift), [.. d.GetProperty("items").EnumerateArray().Select(AgendaItemOf)]))],
            letter.GetProperty("openingVenue").GetString(),
            Strings(letter.GetProperty("venues")),
            Invitees(),
            Strings(letter.GetProperty("documentsToBring")),
            new PresentationRules(
                presentation.GetProperty("maxSlides").GetInt32(),
                Day(presentation.GetProperty("deadline"), shift),
                presentation.GetProperty("presentMinutes").GetInt32(),
                presentation.GetProperty("questionMinutes").GetInt32(),
                Strings(presentation.GetProperty("outline"))),
            letter.GetProperty("maxParticipantsPerRegency").GetInt32(),
            letter.GetProperty("awardMoneyName").GetString()!);
    }

    private AgendaItem AgendaItemOf(JsonElement item)
    {
        var cells = Strings(item);
        var regency = cells[2].StartsWith("Paparan ", StringComparison.Ordinal) && regionNames.ContainsKey(cells[2][8..]) ? cells[2][8..] : null;
        return new AgendaItem(
            TimeOnly.ParseExact(cells[0], "HH:mm", CultureInfo.InvariantCulture),
            TimeOnly.ParseExact(cells[1], "HH:mm", CultureInfo.InvariantCulture),
            regency is null ? cells[2] : $"Paparan {regionNames[regency]}",
            cells[3].Length == 0 ? null : cells[3],
            regency);
    }

    private List<InviteeGroup> Invitees()
    {
        var offices = letter.GetProperty("invitees");
        return
        [
            .. Strings(letter.GetProperty("inviteeOrder")).Append("others").Select(key => new InviteeGroup(
                regionNames.TryGetValue(key, out var name) ? name : key is "province" ? $"Provinsi {ProvinceName}" : "Undangan lainnya",
                regionNames.ContainsKey(key) ? key : null,
                Strings(offices.GetProperty(key)))),
        ];
    }

    private static PhaseWindow Window(JsonElement p, int shift) => new(
        Enum.Parse<Phase>(p.GetProperty("phase").GetString()!, ignoreCase: true),
        Day(p.GetProperty("from"), shift),
        p.TryGetProperty("to", out var to) ? Day(to, shift) : null);

    private static DateOnly Day(JsonElement text, int shift) =>
        DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddYears(shift);

    private static IReadOnlyList<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(x => x.GetString()!)];
}
