using System.Text.Json;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Tests.Platform.Security;

/// <summary>
/// The phases' table over HTTP: whoever may do an act is refused in each phase in which the table says no, with a sentence, and nothing is stored.
/// Which cells those are comes from <see cref="PhaseTable"/> itself, so that a cell that changes asks for its row here.
/// </summary>
public sealed class PhaseRefusalTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    /// <param name="Url">The sheet's id stands for {sheet}, the panellist's for {person}, those of Bulungan's health office and first village for {office} and {place}.</param>
    /// <param name="Sentence">With {0} for the phase's name.</param>
    private sealed record Attempt(Act Act, string Email, string Url, string Sentence, params (string Name, string Value)[] Fields)
    {
        /// <summary>Another sentence in these phases.</summary>
        public Func<Phase, string?> Instead { get; init; } = _ => null;

        public bool IsJson { get; init; }
    }

    private static readonly Attempt[] Attempts =
    [
        new(Act.EditRules, World.Admin1, "atur/pemutus-seri", "Aturan penilaian tidak dapat diubah pada tahap {0}."),
        new(Act.EditRules, World.Admin1, "atur/konfirmasi", "Aturan penilaian tidak dapat diubah pada tahap {0}."),
        new(Act.EditPeople, World.Admin1, "/pengguna/{person}/penugasan", "Tim teknis 2024 tidak dapat diubah pada tahap {0}.", ("Role", "Verifier"), ("Year", "2024"), ("From", "2024-05-01")),
        new(Act.EditPeople, World.Admin1, "/pengguna/{person}/penugasan", "Susunan panel 2024 tidak dapat diubah pada tahap {0}.", ("Role", "Panelist"), ("Year", "2024"), ("From", "2024-05-01")),
        new(Act.AddEvidence, World.Coordinator(World.Bulungan), "65.01/aksi/1/tautan", "Bukti tidak dapat diubah pada tahap {0}.", ("Requirement", "1.b"), ("Title", "Laporan"), ("Url", "https://contoh.invalid/laporan")),
        new(Act.SubmitAction, World.Coordinator(World.Bulungan), "65.01/aksi/1/pengajuan", "Aksi tidak dapat diajukan pada tahap {0}."),
        new(Act.EnterAnsit, World.HealthOperator, "ansit/65.01/opd/{office}/desa/{place}", "Master Ansit tidak dapat diisi pada tahap {0}.", ("Texts[BALITA]", "40")),
        new(Act.EnterAnsit, World.HealthOperator, "ansit/65.01/periksa/terima", "Master Ansit tidak dapat diisi pada tahap {0}.", ("Reason", "Pendataan ulang.")),
        new(Act.Verify, World.Verifier, "65.01/aksi/1/periksa/1.b", "Pemeriksaan tidak dapat diubah pada tahap {0}.", ("Status", "Met"))
        {
            Instead = phase => phase < Phase.Verification ? "Sekarang tahap {0}. Hasil pemeriksaan dan nilai baru dapat diisi pada tahap verifikasi." : null,
        },
        new(Act.DeclareConflict, World.Panelist2, "panel/65.03/konflik", "Pernyataan konflik kepentingan tidak dapat diubah pada tahap {0}.", ("HasConflict", "false")),
        new(Act.Score, World.Panelist2, "panel/65.03/lembar/draf", "Lembar nilai dibuka pada tahap paparan; sekarang tahap {0}.", ("Scores[P.1]", "80"))
        {
            IsJson = true,
            Instead = phase => phase is Phase.Published ? "Lembar nilai ini sudah diajukan dan terkunci." : null,
        },
        new(Act.UnlockSheet, World.Chair, "lembar/{sheet}/pembukaan", "Lembar nilai tidak dapat dibuka lagi: hasil sudah dibekukan atau tahapnya sudah lewat.", ("Reason", "Salah ketik.")),
        new(Act.Moderate, World.Chair, "pleno/65.01/moderasi/PRES", "Keputusan pleno hanya dapat diambil pada tahap pleno.", ("Value", "80"), ("Reason", "Kesepakatan pleno."))
        {
            Instead = phase => phase is Phase.Published ? "Hasil sudah dibekukan; keputusan pleno tidak dapat diubah." : null,
        },
        new(Act.Freeze, World.Admin1, "hasil/pembekuan", "Hasil dibekukan pada tahap pleno; sekarang tahap {0}."),
    ];

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public void Every_act_that_some_phase_refuses_is_tried() =>
        Enum.GetValues<Act>().Where(act => PhaseTable.Phases.Any(p => PhaseTable.Of(act, p) is Possible.No))
            .Should().BeSubsetOf(Attempts.Select(a => a.Act).Append(Act.Publish));

    [Fact]
    public async Task What_the_table_refuses_is_refused_with_a_sentence_from_preparation_to_plenary()
    {
        await portal.World.BeginAsync(Phase.Presentation);
        var sheet = await portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        await portal.World.DeclaredAsync(World.Panelist2, World.Nunukan);
        foreach (var phase in PhaseTable.Phases.Where(p => p < Phase.Published))
        {
            await portal.World.MoveToAsync(phase);
            await RefusesAsync(phase, sheet);
        }
    }

    [Fact]
    public async Task What_the_table_refuses_is_refused_with_a_sentence_once_published()
    {
        await portal.World.ReadyToFreezeAsync();
        await portal.PublishedAsync();
        var panelist = await portal.World.IdOfAsync(World.Panelist2);
        var sheet = await portal.ReadAsync(db => Task.FromResult(db.ScoreSheets.First(s => s.PanelistId == panelist && s.RegencyCode == World.Bulungan).Id));

        await RefusesAsync(Phase.Published, sheet);
    }

    /// <summary>Nothing is frozen before the plenary, so there is nothing to decree, to ask for or to confirm.</summary>
    [Fact]
    public async Task Nothing_is_published_before_it_is_frozen()
    {
        await portal.World.BeginAsync(Phase.Preparation);
        foreach (var phase in PhaseTable.Phases.Where(p => PhaseTable.Of(Act.Publish, p) is Possible.No))
        {
            await portal.World.MoveToAsync(phase);
            using var admin = await portal.SignInAsAsync(World.Admin1);
            foreach (var url in new[] { "hasil/keputusan", "hasil/permintaan", "hasil/pengumuman" })
            {
                var answer = await admin.GetAsync($"/penilaian/2024/{url}");
                answer.HasForm("main form").Should().BeFalse($"{url} in {phase}");
            }

            (await admin.GetAsync("/penilaian/2024/hasil")).Text.Should().Contain($"siklus ini sekarang pada tahap {PhaseNames.Of(phase)}");
        }
    }

    private async Task RefusesAsync(Phase phase, Guid sheet)
    {
        var cycle = await portal.World.CycleAsync();
        var person = await portal.World.IdOfAsync(World.Observer);
        var (office, place) = await portal.ReadAsync(async db => (
            (await db.OwnerMapAsync(cycle, World.Bulungan, default)).Offices.Single(o => o.Codes.Contains("DINKES")).Id,
            (await db.AnsitRegencyAsync(cycle.ActivityYear, World.Bulungan, default))!.Places[1].Id));
        foreach (var attempt in Attempts.Where(a => PhaseTable.Of(a.Act, phase) is Possible.No or Possible.Read || (a.Act is Act.EditPeople && phase is Phase.Plenary && a.Fields.Contains(("Role", "Panelist")))))
        {
            var before = (await portal.TrailAsync()).Count(e => e.Event is not ("SignedIn" or "SheetDraftSaved"));
            using var browser = await portal.SignInAsAsync(attempt.Email);
            var page = await browser.GetAsync("/akun/sandi");
            var url = attempt.Url.Replace("{sheet}", sheet.ToString(), StringComparison.Ordinal).Replace("{person}", person.ToString(), StringComparison.Ordinal)
                .Replace("{office}", office.ToString(), StringComparison.Ordinal).Replace("{place}", place.ToString(), StringComparison.Ordinal);
            url = url.StartsWith('/') ? url : $"/penilaian/2024/{url}";
            var answer = attempt.IsJson
                ? await browser.SendJsonAsync(HttpMethod.Put, url, new { version = Guid.Empty, fields = attempt.Fields.ToDictionary(f => f.Name, f => f.Value) }, page)
                : await browser.PostAsync(url, [("__RequestVerificationToken", page.AntiforgeryToken!), ("Version", VersionFor(attempt, cycle).ToString()), .. attempt.Fields]);
            var sentence = attempt.Instead(phase) ?? attempt.Sentence;
            var said = attempt.IsJson ? string.Join(" ", JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Value.ToString())) : answer.Text;
            said.Should().Contain(sentence.Replace("{0}", PhaseNames.Of(phase), StringComparison.Ordinal), $"{attempt.Act} by {attempt.Email} at {url} in {phase} answered {(int)answer.Status}");
            (await portal.TrailAsync()).Count(e => e.Event is not ("SignedIn" or "SheetDraftSaved")).Should().Be(before, $"{attempt.Act} in {phase} stores nothing");
        }
    }

    private static Guid VersionFor(Attempt attempt, AssessmentCycle cycle) => attempt.Act is Act.EditRules ? cycle.Version : Guid.Empty;
}
