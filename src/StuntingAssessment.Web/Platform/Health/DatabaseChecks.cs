using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Security;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class SecondFactorCheck(IOptions<SecurityOptions> options) : ICheckPortal
{
    public string Name => "Langkah kedua masuk";

    public Task<PortalCheck> RunAsync(CancellationToken cancellationToken) => Task.FromResult(options.Value.SecondFactor is SecondFactorRule.Required
        ? new PortalCheck(Name, Soundness.Good, "Diwajibkan bagi peran provinsi dan panelis.")
        : new PortalCheck(Name, Soundness.Warning, "Tidak diwajibkan.", "Untuk penilaian yang sebenarnya, atur Security:SecondFactor bernilai Required; Production selalu mewajibkannya."));
}
