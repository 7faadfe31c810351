namespace StuntingAssessment.Web.Platform.Web;

/// <param name="Label">"Penilaian 2024".</param>
/// <param name="Phase">"Verifikasi"; null when the cycle has no phase to tell.</param>
/// <param name="Url">The cycle's own page.</param>
public sealed record CycleMark(string Label, string? Phase, string Url);
