using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.People.Cli;

/// <summary>For the day on which the only admin has lost phone and recovery codes: whoever reaches the server makes the link. It still needs the admin's password.</summary>
internal sealed class MakeSecondFactorLink(PortalDbContext db, MakeAccountLink makeLink, PublicAddress address)
{
    /// <returns>The link's address; without Portal:PublicUrl its path only.</returns>
    /// <exception cref="RuleBrokenException">There is no such account with a second factor.</exception>
    public async Task<string> RunAsync(string email, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var normalized = PortalUser.Normalized(email);
        var account = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normalized && u.ClosedAt == null, cancellationToken);
        if (account is not { HasSecondFactor: true })
        {
            throw new RuleBrokenException($"--email: tidak ada akun {email.Trim()} dengan masuk dua langkah yang aktif.");
        }

        var token = await makeLink.OfSecondFactorAsync(account, null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return address.Of(Links.SecondFactorLink(token));
    }
}
