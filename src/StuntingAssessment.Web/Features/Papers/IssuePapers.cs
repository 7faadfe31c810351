using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Queries;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>Freezes the content, prints it once, gives each paper its address, and replaces what was issued before. Saved by the caller.</summary>
public sealed class IssuePapers(PortalDbContext db, PaperPress press, PublicAddress address, TimeProvider time)
{
    private const int TokenBytes = 16;

    /// <exception cref="RuleBrokenException">A rule refuses, or nothing came out of the printer.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody issued meanwhile.</exception>
    public async Task<IReadOnlyList<IssuedPaper>> RunAsync(PaperIssue issue, Stamp stamp, CancellationToken cancellationToken)
    {
        var (cycle, issuer, result, papers) = (issue.Cycle, issue.Issuer, issue.Result, issue.Papers);
        var kind = papers[0].Kind;
        IssuedPaper.MustBeIssuable(cycle, kind, result);
        var inForce = await db.IssuedPapers.Where(p => p.CycleId == cycle.Id && p.Kind == kind && p.Status == PaperStatus.Valid).ToListAsync(cancellationToken);
        if (issue.Expected is { } expected && expected != InForce(inForce.Select(p => p.Id)))
        {
            throw new DbUpdateConcurrencyException("The papers in force are not those that the form saw.");
        }

        var register = await CheckedRegisterAsync(cycle, issuer, papers, cancellationToken);
        if (!address.IsKnown)
        {
            throw new RuleBrokenException("Alamat portal (Portal:PublicUrl) belum diatur, sehingga kode QR tidak dapat dibuat. Hubungi pengelola portal.");
        }

        var tokens = papers.Select(_ => Token()).ToList();
        var codes = tokens.Select(t => new CheckCode(new Uri(address.Of(Links.PaperCheck(t))))).ToList();
        var pdf = await press.StoreAsync(issue.Printed, issue.Document, codes, cancellationToken);
        var each = papers.Count == 1 ? pdf.Pages : 1;
        List<IssuedPaper> issued =
        [
            .. papers.Select((p, i) => IssuedPaper.Issue(
                Ids.New(time), cycle, issuer, result, FactsOf(p), new PaperFile(pdf.Sha256, pdf.Size, 1 + (i * each), each), tokens[i], register, stamp)),
        ];
        foreach (var old in inForce)
        {
            if (issued.Find(p => p.AwardCode == old.AwardCode) is { } newer)
            {
                old.ReplaceBy(newer, stamp);
            }
        }

        db.IssuedPapers.AddRange(issued);
        return issued;
    }

    /// <summary>Names the papers in force, for the form.</summary>
    public static string InForce(IEnumerable<Guid> papers) => string.Join(' ', papers.Order().Select(p => p.ToString("n")));

    private async Task<NumberRegister> CheckedRegisterAsync(AssessmentCycle cycle, Issuer issuer, IReadOnlyList<PaperToIssue> papers, CancellationToken cancellationToken)
    {
        foreach (var p in papers)
        {
            Refuse(string.IsNullOrWhiteSpace(p.Number), "Isi nomor naskah sebelum diterbitkan.", p.NumberField);
            Refuse(p.Number!.Length > LetterContent.NumberMaxLength, $"Nomor paling banyak {LetterContent.NumberMaxLength} karakter.", p.NumberField);
            Refuse(p.Date is null, "Isi tanggal naskah sebelum diterbitkan.", "Date");
            Refuse(papers.Any(o => o != p && NumberPattern.KeyOf(o.Number ?? "") == NumberPattern.KeyOf(p.Number)), "Nomor ini diisikan dua kali. Setiap naskah mempunyai nomor sendiri.", p.NumberField);
        }

        var register = await db.LoadRegisterAsync(issuer, papers[0].Date!.Value.Year, cancellationToken);
        foreach (var p in papers)
        {
            try
            {
                register.EditionOf(IssuedPaper.SubjectOf(cycle.Id, p.Kind, p.AwardCode), p.Number!);
            }
            catch (RuleBrokenException taken)
            {
                throw new RuleBrokenException(taken.Message, p.NumberField);
            }
        }

        return register;
    }

    private static PaperFacts FactsOf(PaperToIssue paper)
    {
        var content = JsonSerializer.Serialize(paper.Content, paper.Content.GetType(), JsonColumn.Options);
        return new PaperFacts(
            paper.Kind, paper.AwardCode, paper.Title, paper.Recipient, paper.Number!.Trim(), paper.Date!.Value, content, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    }

    /// <summary>128 random bits in letters and digits that nobody confuses when typing the address from paper.</summary>
    private static string Token()
    {
        const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
        Span<char> token = stackalloc char[TokenBytes * 8 / 5 + 1];
        foreach (ref var letter in token)
        {
            letter = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        }

        return new string(token);
    }

    private static void Refuse(bool isBroken, string sentence, string field)
    {
        if (isBroken)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}
