namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <param name="Text">"Verifikasi".</param>
/// <param name="State">Told in words and by the mark.</param>
/// <param name="Detail">"1 s.d. 14 Mei 2024"; null when no date is set.</param>
/// <param name="Remark">"terlambat 2 hari": what is unusual about it.</param>
public sealed record Step(string Text, StepState State, string? Detail = null, string? Remark = null);
