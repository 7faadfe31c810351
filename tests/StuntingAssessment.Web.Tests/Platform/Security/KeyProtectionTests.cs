using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace StuntingAssessment.Web.Tests.Platform.Security;

public sealed class KeyProtectionTests : IDisposable
{
    private const string Password = "berkas sertifikat 7";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"kunci-{Path.GetRandomFileName()}.pfx");

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task With_a_certificate_the_database_holds_no_readable_key()
    {
        MakeCertificate();
        await using var portal = await PortalAsync(Password);

        using var browser = await portal.SignInAsAsync(World.Verifier);

        (await browser.GetAsync("/akun")).Heading.Should().Be("Akun saya");
        var keys = await portal.ReadAsync(db => db.DataProtectionKeys.Select(k => k.Xml).ToListAsync());
        keys.Should().NotBeEmpty().And.OnlyContain(k => k.Contains("EncryptedData") && !k.Contains("<masterKey"));
    }

    [Fact]
    public async Task Without_one_the_keys_can_be_read_and_the_guide_says_so()
    {
        await using var portal = await PortalAsync(null);

        using var browser = await portal.SignInAsAsync(World.Verifier);

        (await portal.ReadAsync(db => db.DataProtectionKeys.Select(k => k.Xml).ToListAsync())).Should().OnlyContain(k => k.Contains("<masterKey"));
        (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"))).Should().Contain("DataProtection:CertificatePath");
    }

    [Fact]
    public async Task A_file_that_does_not_open_stops_the_start()
    {
        MakeCertificate();
        var start = () => PortalAsync("bukan ini");

        await start.Should().ThrowAsync<ValidationException>().WithMessage("DataProtection:CertificatePath*");
    }

    private async Task<PortalFixture> PortalAsync(string? password)
    {
        var portal = new PortalFixture();
        if (password is not null)
        {
            portal.Settings["DataProtection:CertificatePath"] = path;
            portal.Settings["DataProtection:CertificatePassword"] = password;
        }

        await portal.InitializeAsync();
        await portal.World.PersonAsync(World.Verifier, "Tim Teknis Satu");
        return portal;
    }

    private void MakeCertificate()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=portal", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, Password));
    }
}
