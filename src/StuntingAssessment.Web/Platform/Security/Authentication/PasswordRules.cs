using Microsoft.AspNetCore.Identity;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>12 characters or more, none of the common ones, not the person's own address.</summary>
public sealed class PasswordRules : IPasswordValidator<PortalUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;
    public const string Hint = "Paling sedikit 12 karakter. Beberapa kata yang Anda ingat lebih baik daripada satu kata yang sulit.";

    /// <summary>A shorter part of an address stands in many words by chance.</summary>
    private const int MinOwnPart = 4;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        var text = (password ?? "").ToLowerInvariant();
        var sentence = text switch
        {
            { Length: > MaxLength } => $"Kata sandi paling banyak {MaxLength} karakter.",
            _ when Common.Value.Contains(text) || Common.Value.Contains(text.TrimEnd("0123456789!.".ToCharArray())) => "Kata sandi ini terlalu umum dan mudah ditebak. Pakai beberapa kata yang tidak berhubungan.",
            _ when user.Email?.Split('@')[0] is { Length: >= MinOwnPart } own && text.Contains(own, StringComparison.OrdinalIgnoreCase) => "Kata sandi tidak boleh memuat alamat surel Anda.",
            _ => null,
        };
        return Task.FromResult(sentence is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordTooCommon", Description = sentence }));
    }

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
