using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>
/// Section "DataProtection". The keys of cookies, second factors and mails lie in the database; with a certificate they lie there encrypted, and a
/// copy of the database alone opens nothing. What is given here must be kept as long as the database.
/// </summary>
public sealed class KeyProtectionOptions
{
    public const string Section = "DataProtection";

    /// <summary>A PKCS#12 file with its private key.</summary>
    public string? CertificatePath { get; set; }

    [Secret]
    public string? CertificatePassword { get; set; }

    /// <summary>The certificate of before, while keys that it encrypted are still in use.</summary>
    public string? PreviousCertificatePath { get; set; }

    [Secret]
    public string? PreviousCertificatePassword { get; set; }
}

internal static class KeyProtection
{
    /// <exception cref="ValidationException">A file that is named cannot be read with its password, or holds no private key.</exception>
    public static void ProtectKeys(this IDataProtectionBuilder builder, IConfiguration configuration)
    {
        var options = configuration.GetSection(KeyProtectionOptions.Section).Get<KeyProtectionOptions>() ?? new KeyProtectionOptions();
        if (options.CertificatePath is { Length: > 0 } path)
        {
            builder.ProtectKeysWithCertificate(Load(path, options.CertificatePassword, nameof(options.CertificatePath)));
        }

        if (options.PreviousCertificatePath is { Length: > 0 } previous)
        {
            builder.UnprotectKeysWithAnyCertificate(Load(previous, options.PreviousCertificatePassword, nameof(options.PreviousCertificatePath)));
        }
    }

    private static X509Certificate2 Load(string path, string? password, string setting)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey ? certificate : throw new ValidationException($"{KeyProtectionOptions.Section}:{setting}: the file holds no private key.");
        }
        catch (Exception unreadable) when (unreadable is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ValidationException($"{KeyProtectionOptions.Section}:{setting}: the file cannot be read with the password given ({unreadable.Message})", unreadable);
        }
    }
}
