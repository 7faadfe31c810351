using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.People;

/// <summary>What happened to assignments and accounts, as sentences of the trail.</summary>
internal static class PeopleWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => OfAssignment(happened, names) ?? OfAccount(happened, names);

    private static AuditSentence? OfAssignment(DomainEvent happened, AuditNames names) => happened switch
    {
        AssignmentGiven e => new(
            $"menugaskan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)}{(e.IsChair ? " dan ketua tim penilai" : "")}",
            (e.Agencies is { Count: > 0 } offices ? $"{string.Join(", ", offices)}. " : "")
                + (e.To is { } to ? $"Berlaku {IndonesianDate.Full(e.From)} s.d. {IndonesianDate.Full(to)}." : $"Berlaku sejak {IndonesianDate.Full(e.From)}.") + ActingOf(e.Acting, names)),
        AssignmentEnded e => new(
            $"mengakhiri penugasan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)} per {IndonesianDate.Full(e.To)}",
            e.ReviewYear is { } year ? $"Hasil tinjauan tahunan {year}." : null),
        AssignmentProlonged e => new(
            $"memperpanjang penugasan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)}",
            $"Semula sampai {IndonesianDate.Full(e.Before)}, {(e.To is { } last ? $"sekarang sampai {IndonesianDate.Full(last)}" : "sekarang tanpa batas waktu")}."),
        AssignmentConfirmed e => new($"mengonfirmasi penugasan {names.Person(e.PersonId)} sebagai {RoleOf(e.Role, e.RegencyCode, names)} dalam tinjauan tahunan {e.Year}"),
        ChairChanged e => new(e.IsChair ? $"menetapkan {names.Person(e.PersonId)} sebagai ketua tim penilai" : $"mengakhiri {names.Person(e.PersonId)} sebagai ketua tim penilai"),
        _ => null,
    };

    private static AuditSentence? OfAccount(DomainEvent happened, AuditNames names) => happened switch
    {
        FirstAdminCreated e => new("membuat akun admin provinsi yang pertama", e.Email),
        PersonInvited e => new($"mengundang {e.Name}", e.Email),
        PersonChanged e => new($"mengubah data {e.Name}", e.Email),
        AccountLinkMade { Kind: nameof(AccountLinkKind.SecondFactorReset) } => new("membuat tautan sekali pakai untuk melepas masuk dua langkah sebuah akun"),
        AccountLinkMade e => new("membuat tautan sekali pakai untuk sebuah akun"),
        AccountLinkUsed => new("memakai tautan sekali pakai"),
        PasswordChanged => new("mengganti kata sandi"),
        SessionsEnded => new("mengakhiri sesinya di perangkat lain"),
        SignedIn => new("masuk ke portal"),
        SignedOut => new("keluar dari portal"),
        SignInRefused e => new("ditolak masuk", e.Reason),
        SignInsLocked e => new($"dikunci sementara setelah {e.Failures} kali gagal masuk"),
        AccountClosed e => new("menutup sebuah akun", e.Reason),
        AccountReopened => new("membuka kembali sebuah akun"),
        _ => null,
    };

    private static string RoleOf(Role role, string? regency, AuditNames names) =>
        (role, regency) switch
        {
            (Role.RegencyCoordinator, { }) => $"koordinator {names.Regency(regency)}",
            (Role.AgencyOperator, { }) => $"operator OPD {names.Regency(regency)}",
            _ => RoleNames.Of(role).ToLowerInvariant(),
        };

    private static string ActingOf(Acting? acting, AuditNames names) => acting switch
    {
        null => "",
        { InPlaceOf: { } other } => $" Plt. {acting.Position}, menggantikan {names.Person(other)}.",
        _ => $" Plt. {acting.Position}.",
    };




}
