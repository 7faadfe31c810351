using System.Globalization;
using System.Text.Json;
using StuntingAssessment.Domain.Letters;

namespace StuntingAssessment.Web.Seed;

/// <summary>The province as an issuer and its invitation of 26 April 2024. Names, NIP, emblem and contact are left for the province to enter.</summary>
internal sealed class LetterReference(PortalDbContext db, TimeProvider time)
{
    private const string Secretary = "sekda";

    private readonly JsonElement letter = ReferenceFiles.Json("kaltara-2024.json").GetProperty("letter");

    /// <summary>Added to the context, saved by the caller.</summary>
    /// <param name="cycle">The cycle that the letter invites to.</param>
    public void Add(AssessmentCycle cycle)
    {
        var issuer = Issuer.Establish(Ids.New(time), cycle.ProvinceCode, $"Provinsi {cycle.ProvinceName}", Settings(), Signatories(cycle));
        db.Issuers.Add(issuer);
        db.Letters.Add(Letter.Start(Ids.New(time), cycle, issuer, Content(cycle, issuer)));
    }

    private IssuerSettings Settings()
    {
        var head = Strings("letterhead");
        return new IssuerSettings(head[0], head[1], Strings("letterheadLines"), Text("place"), LetterLayout.Default, $"400.2.5.5/{NumberPattern.Sequence}/Bapp-Lit/SETDA", "Perihal");
    }

    private Signatory[] Signatories(AssessmentCycle cycle)
    {
        var signatory = letter.GetProperty("signatory");
        return
        [
            Signatory.Of(Secretary, signatory.GetProperty("position").GetString()!, rank: signatory.GetProperty("rank").GetString()),
            Signatory.Of("gubernur", $"Gubernur {cycle.ProvinceName}", hasNip: false),
            Signatory.Of("ketua", "Ketua Tim Penilai Kinerja"),
        ];
    }

    private LetterContent Content(AssessmentCycle cycle, Issuer issuer) => Letter.ContentFor(cycle, issuer) with
    {
        // It is printed with blanks around its strokes.
        Number = string.Concat(Text("number").Where(c => !char.IsWhiteSpace(c))),
        Date = DateOnly.ParseExact(Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Urgency = Enum.GetValues<LetterUrgency>().Single(u => LetterUrgencyNames.Of(u) == Text("sifat")),
        Subject = Text("perihal"),
        Addressee = [Text("addressee"), "di -", "Tempat"],
        Basis = Text("basis"),
        Copies = Strings("copies"),
        Signatory = Secretary,
    };

    private string Text(string name) => letter.GetProperty(name).GetString()!;

    private IReadOnlyList<string> Strings(string name) => [.. letter.GetProperty(name).EnumerateArray().Select(x => x.GetString()!)];
}
