using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StuntingAssessment.Web.Platform.Health;

namespace StuntingAssessment.Web.Platform.Cli;

/// <summary>The verb <c>doctor</c>: what the settings page shows, for a terminal or a monitor.</summary>
internal static class Doctor
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <returns>Whether nothing is bad.</returns>
    public static async Task<bool> RunAsync(IServiceProvider services, bool asJson, TextWriter stdout, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<PortalChecks>().RunAsync(Limit, cancellationToken);
        if (asJson)
        {
            await stdout.WriteLineAsync(JsonSerializer.Serialize(report, Json));
        }
        else
        {
            await WriteTableAsync(report, stdout);
        }

        return report.Worst is not Soundness.Bad;
    }

    private static async Task WriteTableAsync(CheckReport report, TextWriter stdout)
    {
        var widest = report.Checks.Max(c => c.Name.Length);
        foreach (var check in report.Checks)
        {
            await stdout.WriteLineAsync($"{check.Name.PadRight(widest)}  {Word(check.State),-10}  {check.Finding}");
            if (check.WhatToDo is { } todo)
            {
                await stdout.WriteLineAsync($"{new string(' ', widest + 14)}-> {todo}");
            }
        }
    }

    private static string Word(Soundness state) => state switch
    {
        Soundness.Good => "baik",
        Soundness.Warning => "PERHATIKAN",
        Soundness.Bad => "PERBAIKI",
    };
}
