using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <summary>The governor's decision a result rests on. The number may still have to be entered.</summary>
public sealed record Decree(string? Number, DateOnly? Date, string Kind = "Keputusan Gubernur")
{
    public string Text => $"{Kind} Nomor {Number ?? Blank(24)} tanggal {(Date is { } date ? IndonesianDate.Full(date) : Blank(24))}";

    private static string Blank(int length) => new('.', length);
}
