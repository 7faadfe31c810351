using System.Diagnostics;
using System.Globalization;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Seed.Scale;

/// <summary>The verb <c>seed scale</c>: an invented province to measure with. Progress goes to stderr, stdout has one line in the end.</summary>
internal static class ScaleVerb
{
    public const string Usage = "seed scale memerlukan --villages, --regencies, dan --years. Contoh (sebesar Kalimantan Utara, dua tahun): seed scale --villages 482 --regencies 5 --years 2";

    /// <param name="rest">What follows <c>seed scale</c>.</param>
    /// <returns>Null when it is not what the verb takes.</returns>
    public static ScaleSize? SizeIn(string[] rest)
    {
        var options = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < rest.Length; i += 2)
        {
            if (rest[i] is not ("--villages" or "--regencies" or "--years") || !int.TryParse(rest[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !options.TryAdd(rest[i], number))
            {
                return null;
            }
        }

        return rest.Length == 6 && options.Count == 3 ? new ScaleSize(options["--villages"], options["--regencies"], options["--years"]) : null;
    }

    public static async Task RunAsync(IServiceProvider services, ScaleSize size, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var cells = await services.GetRequiredService<ScaleSeed>().RunAsync(
            size,
            (done, of, written) => stderr.WriteLine($"{done} dari {of} kabupaten dan tahun; {IndonesianNumber.Format(written)} sel; {watch.Elapsed.TotalSeconds:0} detik"),
            cancellationToken);
        await stdout.WriteLineAsync($"Provinsi sintetis: {size.Villages} desa di {size.Regencies} kabupaten/kota, tahun kegiatan {size.FirstYear} sampai {ScaleSize.LastYear}, {IndonesianNumber.Format(cells)} sel.");
    }
}
