namespace StuntingAssessment.Web.Platform.Health;

internal sealed class DemoCheck(PortalDbContext db, IHostEnvironment environment) : ICheckPortal
{
    public string Name => "Lingkungan";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var isDemo = await db.Installations.AnyAsync(i => i.IsDemo, cancellationToken);
        return (isDemo, environment.IsProduction()) switch
        {
            (true, true) => new PortalCheck(Name, Soundness.Bad, "Basis data ini berisi data contoh, sedangkan portal berjalan sebagai Production.", "Pakai basis data lain untuk penilaian yang sebenarnya."),
            (true, false) => new PortalCheck(Name, Soundness.Warning, $"Data contoh, lingkungan {environment.EnvironmentName}.", "Jangan dipakai untuk penilaian yang sebenarnya."),
            (false, false) => new PortalCheck(Name, Soundness.Warning, $"Lingkungan {environment.EnvironmentName}: aturan ketat Production tidak berlaku.", "Untuk penilaian yang sebenarnya, jalankan dengan ASPNETCORE_ENVIRONMENT bernilai Production."),
            (false, true) => new PortalCheck(Name, Soundness.Good, "Production, tanpa data contoh."),
        };
    }
}
