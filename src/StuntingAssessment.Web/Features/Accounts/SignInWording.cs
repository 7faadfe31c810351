using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Accounts;

/// <summary>The sentences of signing in, sessions and looking as somebody.</summary>
internal static class SignInWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => happened switch
    {
        PasswordAccepted => new("memasukkan kata sandi yang benar; kodenya belum"),
        RecoveryCodeUsed e => new("memakai kode pemulihan", $"Sisa {e.Left} kode."),
        SecondFactorSetUp => new("mengaktifkan masuk dua langkah"),
        SecondFactorReplaced => new("mengganti perangkat masuk dua langkah"),
        SecondFactorRemoved => new("menonaktifkan masuk dua langkah"),
        SecondFactorReset => new("melepas masuk dua langkah dengan tautan dari admin"),
        RecoveryCodesRenewed e => new($"membuat {e.Count} kode pemulihan baru"),
        IdentityProvedAgain => new("memastikan dirinya dengan kata sandi"),
        SessionEnded e => new("mengakhiri sebuah sesinya", e.Device),
        SessionsEndedByAdmin e => new($"mengakhiri semua sesi {names.Person(e.PersonId)}"),
        PasswordResetAsked => new("meminta tautan kata sandi baru"),
        ViewingStarted e => new($"mulai melihat portal sebagai {names.Person(e.PersonId)}"),
        ViewingEnded e => new($"berhenti melihat portal sebagai {names.Person(e.PersonId)}", e.TimeWasUp ? "Waktunya habis." : null),
        _ => null,
    };
}
