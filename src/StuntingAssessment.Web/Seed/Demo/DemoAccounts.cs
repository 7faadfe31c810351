using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Seed.Demo;

/// <summary>The demo's cast, named by their roles, with one password that is made per data folder.</summary>
internal sealed class DemoAccounts(PortalDbContext db, PortalClock clock, TimeProvider time, IOptions<PortalOptions> options)
{
    public const int Panelists = 6;
    private const string Domain = "@contoh.invalid";
    private const string OperatorRegency = "65.01";
    private const string PasswordFile = "demo-password.txt";

    private static readonly string[] Words =
    [
        "bakau", "beruang", "cempedak", "damar", "elang", "gaharu", "hutan", "kayan", "keladi", "lumba", "mangrove", "meranti", "muara", "ombak",
        "pelangi", "pesisir", "rotan", "rumbia", "sagu", "sampan", "selimau", "sungai", "tambak", "tenun", "ulin", "walet",
    ];

    public static string Admin(int number) => $"admin{number}{Domain}";

    public static string Verifier => $"verifikator{Domain}";

    public static string Panelist(int number) => $"panelis{number}{Domain}";

    public static string Coordinator(string regency) => $"koordinator.{regency.Replace(".", "", StringComparison.Ordinal)}{Domain}";

    /// <param name="regency">"65.01".</param>
    /// <param name="agency">"DINKES": the first of the office's standard agencies that owns indicators.</param>
    public static string Operator(string regency, string agency) => $"operator.{regency.Replace(".", "", StringComparison.Ordinal)}.{agency.ToLowerInvariant()}{Domain}";

    public static string Observer => $"pengamat{Domain}";

    /// <summary>Address, password and what each account is, for whoever starts the portal.</summary>
    public static async Task PrintAsync(TextWriter stdout, PortalOptions options)
    {
        var password = ReadPassword(options);
        await stdout.WriteLineAsync($"""

            Data contoh. Buka {options.PublicUrl ?? "alamat portal"} dan masuk dengan salah satu akun berikut.
              admin1, admin2                    admin provinsi
              verifikator                       tim teknis
              panelis1 (ketua) ... panelis6     panelis
              koordinator.6501 .6502 .6503 .6504 .6571
              operator.6501.dinkes .dpmd .pupr .dikbud .dinsos .dp3ap2kb .dkp .perikanan .kemenag
              pengamat                          pimpinan, inspektorat
            Semua beralamat {Domain[1..]}. {(password is null ? "Kata sandi belum ada: jalankan perintah seed demo." : $"Kata sandi: {password}")}

            """);
        await stdout.FlushAsync();
    }

    /// <summary>Adds who is missing. A new password (first start, or the file is gone) is set on all of them.</summary>
    public async Task AddAsync(AssessmentCycle cycle2023, AssessmentCycle cycle2024, CancellationToken cancellationToken)
    {
        var from = new DateOnly(2023, 1, 1);
        await AddAsync(Admin(1), "Admin Provinsi Satu", Give(Role.ProvinceAdmin), cancellationToken);
        await AddAsync(Admin(2), "Admin Provinsi Dua", Give(Role.ProvinceAdmin), cancellationToken);
        await AddAsync(Verifier, "Tim Teknis Satu", PerCycle(Role.Verifier), cancellationToken);
        await AddAsync(Observer, "Pengamat Satu", Give(Role.Observer), cancellationToken);
        for (var number = 1; number <= Panelists; number++)
        {
            await AddAsync(Panelist(number), $"Panelis {Ordinal(number)}", PerCycle(Role.Panelist, number == 1), cancellationToken);
        }

        foreach (var participant in cycle2024.Participants)
        {
            await AddAsync(Coordinator(participant.Code), $"Koordinator {participant.Name}", Give(Role.RegencyCoordinator, participant.Code), cancellationToken);
        }

        await AddOperatorsAsync(from, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        Func<Guid, IEnumerable<Assignment>> Give(Role role, string? regency = null) =>
            person => [Assignment.Give(Ids.New(time), person, role, regency, null, from, null, isChair: false, [])];

        Func<Guid, IEnumerable<Assignment>> PerCycle(Role role, bool chair = false) =>
            person => new[] { cycle2023, cycle2024 }.Select(cycle => Assignment.Give(Ids.New(time), person, role, null, cycle, from, null, chair, []));
    }

    public async Task SetPasswordAsync(CancellationToken cancellationToken)
    {
        if (ReadPassword(options.Value) is not null)
        {
            return;
        }

        var password = NewPassword();
        var hasher = new PasswordHasher<PortalUser>();
        foreach (var user in await db.Users.Where(u => u.Email!.EndsWith(Domain)).ToListAsync(cancellationToken))
        {
            user.PasswordHash = hasher.HashPassword(user, password);
            user.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        }

        await db.SaveChangesAsync(cancellationToken);
        await File.WriteAllTextAsync(PathOf(options.Value), password + "\n", cancellationToken);
    }

    /// <summary>One for each office of Bulungan that owns indicators.</summary>
    private async Task AddOperatorsAsync(DateOnly from, CancellationToken cancellationToken)
    {
        var regency = await db.Regions.SingleAsync(r => r.Code == OperatorRegency, cancellationToken);
        var offices = await db.Agencies.Where(a => a.RegionId == regency.Id && a.To == null).ToListAsync(cancellationToken);
        foreach (var owner in await db.StandardAgencies.Where(a => a.OwnsIndicators).OrderBy(a => a.Order).ToListAsync(cancellationToken))
        {
            if (offices.Find(o => o.Codes.Contains(owner.Code)) is { } office)
            {
                await AddAsync(
                    Operator(OperatorRegency, owner.Code),
                    $"Operator {office.Name}",
                    person => [Assignment.Give(Ids.New(time), person, Role.AgencyOperator, OperatorRegency, null, from, null, isChair: false, [], seat: new OperatorSeat(regency.Id, [office]))],
                    cancellationToken);
            }
        }
    }

    private async Task AddAsync(string email, string name, Func<Guid, IEnumerable<Assignment>> assignments, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(u => u.Email == email, cancellationToken))
        {
            return;
        }

        var user = new PortalUser
        {
            Id = Ids.New(time),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            Name = name,
            SearchText = $"{name} {email}".ToLowerInvariant(),
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
            CreatedAt = clock.UtcNow,
        };
        db.Users.Add(user);
        db.Assignments.AddRange(assignments(user.Id));
    }

    private static string? ReadPassword(PortalOptions options) =>
        File.Exists(PathOf(options)) && File.ReadAllText(PathOf(options)).Trim() is { Length: > 0 } password ? password : null;

    private static string PathOf(PortalOptions options) => Path.Combine(options.DataDirectory, PasswordFile);

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => Words[RandomNumberGenerator.GetInt32(Words.Length)]).Append(RandomNumberGenerator.GetInt32(100, 1000).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string Ordinal(int number) => number switch
    {
        1 => "Satu",
        2 => "Dua",
        3 => "Tiga",
        4 => "Empat",
        5 => "Lima",
        _ => "Enam",
    };
}
