using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class AddressCheck(IOptions<PortalOptions> options, IHostEnvironment environment) : ICheckPortal
{
    public string Name => "Alamat publik";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.PublicUrl is not { } text)
        {
            return new PortalCheck(Name, Soundness.Warning, "Portal:PublicUrl belum diatur.", "Atur dengan alamat yang diketik orang; tautan dan kode QR dibuat darinya.");
        }

        var url = new Uri(text);
        var isHere = url.IsLoopback;
        var strict = environment.IsProduction() ? Soundness.Bad : Soundness.Warning;
        if (isHere)
        {
            return new PortalCheck(Name, strict, $"{text} hanya dapat dibuka dari komputer ini.", "Atur Portal:PublicUrl dengan alamat yang dapat dibuka orang lain.");
        }

        if (url.Scheme != Uri.UriSchemeHttps)
        {
            return new PortalCheck(Name, strict, $"{text} tidak memakai https.", "Pasang TLS di depan portal, lalu atur Portal:PublicUrl dengan https.");
        }

        try
        {
            await Dns.GetHostAddressesAsync(url.Host, cancellationToken);
            return new PortalCheck(Name, Soundness.Good, text);
        }
        catch (SocketException)
        {
            return new PortalCheck(Name, Soundness.Warning, $"Nama {url.Host} tidak ditemukan dari komputer ini.", "Periksa ejaannya dan catatan DNS-nya.");
        }
    }
}
