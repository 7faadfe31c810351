using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>The two mails that carry a one-time link. Whoever makes a link by <see cref="MakeAccountLink"/> may send it with these.</summary>
public sealed class AccountMails(Outbox outbox, PublicAddress address, PortalClock clock)
{
    public bool CanSend => outbox.IsOn;

    /// <summary>Puts the link's mail into the outbox, for the caller's save: an invitation while the account has no password, a new password afterwards.</summary>
    /// <returns>The mail.</returns>
    public Guid Send(PortalUser account, string token, string admin) =>
        outbox.Add(account.PasswordHash is null ? Invitation(account, token, admin) : Reset(account, token, $"{OneLine(admin)} membuatkan tautan kata sandi baru untuk akun Anda"));

    /// <param name="account">Who is invited.</param>
    /// <param name="token">Of its link.</param>
    /// <param name="inviter">The name of the admin who invites.</param>
    public OutgoingMail Invitation(PortalUser account, string token, string inviter) =>
        Of(account, token, MakeAccountLink.InvitationLasts, "Undangan ke portal penilaian kinerja konvergensi stunting", $"{OneLine(inviter)} mengundang Anda ke portal penilaian kinerja konvergensi stunting", until => $"""
            {OneLine(inviter)} mengundang Anda ke portal penilaian kinerja konvergensi stunting. Buat kata sandi Anda dengan tautan ini:

            {address.Of(Links.AccountLink(token))}

            Tautan ini hanya dapat dipakai sekali dan berlaku sampai {until}. Siapa pun yang memegangnya dapat membuat kata sandi akun Anda: jangan diteruskan.

            Sesudah itu Anda masuk dengan alamat surel ini di {address.Of(Links.SignIn)}.
            """);

    /// <param name="account">Whose password.</param>
    /// <param name="token">Of its link.</param>
    /// <param name="why">Who asked: the rest of "Anda menerima surel ini karena ...".</param>
    public OutgoingMail Reset(PortalUser account, string token, string why) =>
        Of(account, token, MakeAccountLink.ResetLasts, "Membuat kata sandi baru", why, until => $"""
            Dengan tautan ini Anda membuat kata sandi baru untuk portal penilaian kinerja konvergensi stunting:

            {address.Of(Links.AccountLink(token))}

            Tautan ini hanya dapat dipakai sekali dan berlaku sampai {until}. Kata sandi yang lama tetap berlaku sampai tautan ini dipakai; sesudahnya semua sesi Anda berakhir.

            Bila bukan Anda yang memintanya, abaikan surel ini dan beri tahu admin provinsi.
            """);

    private OutgoingMail Of(PortalUser account, string token, TimeSpan lasts, string subject, string why, Func<string, string> body)
    {
        var until = clock.UtcNow + lasts;
        return new OutgoingMail(account.Email!, subject, $"Yth. {OneLine(account.Name)},\n\n{body(clock.InWords(until))}", why)
        {
            ToName = account.Name,
            PersonId = account.Id,
            UsefulUntil = until,
        };
    }

    private static string OneLine(string name) => MailText.OneLine(name, PortalUser.NameMaxLength);
}
