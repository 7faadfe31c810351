using System.Text.Json;
using System.Text.Json.Serialization;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>A cell as the script reads it: its number, null when it is empty, or the reason why it does not apply.</summary>
[JsonConverter(typeof(GridContentConverter))]
public readonly record struct GridContent(CellContent Content);

internal sealed class GridContentConverter : JsonConverter<GridContent>
{
    public override GridContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("The script sends texts.");

    public override void Write(Utf8JsonWriter writer, GridContent value, JsonSerializerOptions options)
    {
        switch (value.Content.State)
        {
            case CellState.Empty:
                writer.WriteNullValue();
                break;
            case CellState.Value:
                writer.WriteNumberValue(value.Content.Amount);
                break;
            case CellState.NotApplicable:
                writer.WriteStringValue(value.Content.Reason);
                break;
        }
    }
}
