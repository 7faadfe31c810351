using System.ComponentModel.DataAnnotations;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.People.Cli;

/// <summary>Makes a province admin without a password and says with which link it gets one: for an installation whose first visitor should not be anybody.</summary>
internal sealed class CreateAdmin(PortalDbContext db, MakeAccountLink makeLink, AuditScope audit, PortalClock clock, TimeProvider time, PublicAddress address)
{
    /// <returns>The link's address; without Portal:PublicUrl its path only.</returns>
    /// <exception cref="RuleBrokenException">Name or address cannot be used.</exception>
    public async Task<string> RunAsync(string email, string name, CancellationToken cancellationToken)
    {
        Require(name.Trim() is { Length: > 0 and <= PortalUser.NameMaxLength }, $"--name: isi nama orangnya, paling banyak {PortalUser.NameMaxLength} karakter.");
        Require(email.Trim().Length <= PortalUser.EmailMaxLength && new EmailAddressAttribute().IsValid(email.Trim()), $"--email: \"{email}\" bukan alamat surel. Contoh: nama@provinsi.go.id.");

        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var normalized = PortalUser.Normalized(email);
        Require(!await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, cancellationToken), $"--email: {email.Trim()} sudah dipakai sebuah akun. Buat tautan baru untuknya di halaman Pengguna.");

        var account = PortalUser.Of(Ids.New(time), name, email, clock.UtcNow);
        db.Users.Add(account);
        db.Assignments.Add(Assignment.Give(Ids.New(time), account.Id, Role.ProvinceAdmin, null, null, clock.Today, null, isChair: false, []));
        audit.Note(new PersonInvited(account.Name, account.Email!), nameof(PortalUser), account.Id);
        var token = await makeLink.RunAsync(account, null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return address.Of(Links.AccountLink(token));
    }

    private static void Require(bool condition, string sentence)
    {
        if (!condition)
        {
            throw new RuleBrokenException(sentence);
        }
    }
}
