using Microsoft.AspNetCore.Identity;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>What Identity has to say, in Indonesian.</summary>
internal sealed class IndonesianIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Of(nameof(DefaultError), "Terjadi kesalahan. Coba lagi.");

    public override IdentityError ConcurrencyFailure() => Of(nameof(ConcurrencyFailure), "Data akun telah berubah. Muat ulang halaman lalu coba lagi.");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "Kata sandi sekarang tidak benar.");

    public override IdentityError InvalidEmail(string? email) => Of(nameof(InvalidEmail), "Alamat surel tidak benar bentuknya. Contoh: nama@provinsi.go.id.");

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), "Alamat surel memuat karakter yang tidak dapat dipakai.");

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), "Alamat surel ini sudah dipakai akun lain.");

    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), "Alamat surel ini sudah dipakai akun lain.");

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), $"Kata sandi paling sedikit {length} karakter.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Of(nameof(PasswordRequiresUniqueChars), $"Kata sandi memerlukan paling sedikit {uniqueChars} karakter yang berbeda.");

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
