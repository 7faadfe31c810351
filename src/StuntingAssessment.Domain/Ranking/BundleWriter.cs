using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>Writes the fields in the order of the table, decimals as text in their shortest form, lists in the order they are given.</summary>
internal sealed class BundleWriter(Utf8JsonWriter json)
{
    /// <summary>Every option that shapes the bytes is named: a default may change with the platform.</summary>
    public static JsonWriterOptions Options => new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(ResultBundle bundle)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            new BundleWriter(json).Bundle(bundle);
        }

        return bytes.ToArray();
    }

    private void Bundle(ResultBundle bundle)
    {
        json.WriteStartObject();
        json.WriteString("format", ResultBundle.Format);
        json.WriteStartObject("cycle");
        json.WriteString("province", bundle.Cycle.Province);
        json.WriteNumber("assessmentYear", bundle.Cycle.AssessmentYear);
        json.WriteNumber("activityYear", bundle.Cycle.ActivityYear);
        json.WriteEndObject();
        Rules(bundle.Rules);
        List("actions", bundle.Actions, Action);
        List("criteria", bundle.Criteria, Criterion);
        List("participants", bundle.Participants, Participant);
        List("chairDecisions", bundle.ChairDecisions, Decision);
        List("notAssessed", bundle.NotAssessed, NotAssessed);
        json.WriteEndObject();
    }

    private void Rules(ScoringRules rules)
    {
        json.WriteStartObject("rules");
        json.WriteNumber("decimals", rules.Decimals);
        List("components", rules.Components, Component);
        Texts("tieBreak", rules.TieBreaks.Select(link => link.Name));
        List("predicates", rules.Predicates, predicate =>
        {
            json.WriteString("name", predicate.Name);
            Number("from", predicate.From);
        });
        List("awards", rules.Awards, Award);
        json.WriteEndObject();
    }

    private void Component(ScoredComponent component)
    {
        json.WriteString("code", component.Code);
        json.WriteString("name", component.Name);
        Number("weight", component.Weight);
        json.WriteString("source", RulesReading.Name(component.Source));
        if (component.Source == ComponentSource.Panel)
        {
            json.WriteString("combine", RulesReading.Name(component.Combine));
        }
    }

    private void Award(AwardRule award)
    {
        json.WriteString("code", award.Code);
        if (award.Rank is { } rank)
        {
            json.WriteNumber("rank", rank);
        }

        Text("basis", award.Basis);
        json.WriteBoolean("exclusive", award.Exclusive);
        Text("name", award.Name);
        Texts("prizes", award.Prizes);
        Text("money", award.Money?.ToString(CultureInfo.InvariantCulture));
    }

    private void Action(ScoredAction action)
    {
        json.WriteNumber("no", action.No);
        Number("weight", action.Weight);
        Text("name", action.Name);
    }

    private void Criterion(ScoredCriterion criterion)
    {
        json.WriteString("code", criterion.Code);
        json.WriteString("component", criterion.Component);
        Number("weight", criterion.Weight);
        Text("text", criterion.Text);
        if (criterion is DocumentCriterion document)
        {
            json.WriteNumber("action", document.Action);
            List("levels", document.Levels, level =>
            {
                json.WriteString("letter", level.Letter);
                Number("points", level.Points);
                Text("descriptor", level.Descriptor);
            });
        }
        else if (criterion is PanelCriterion panel)
        {
            Number("max", panel.Max);
        }
    }

    private void Participant(Participant participant)
    {
        json.WriteString("code", participant.Code);
        json.WriteString("name", participant.Name);
        Text("award", participant.Award);
        Text("submittedAt", participant.SubmittedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        List("grades", participant.Grades, grade =>
        {
            json.WriteString("criterion", grade.Criterion);
            json.WriteString("letter", grade.Letter);
        });
        List("panel", participant.Panel, Sheet);
        List("moderations", participant.Moderations, moderation =>
        {
            json.WriteString("component", moderation.Component);
            Number("value", moderation.Value);
            json.WriteString("reason", moderation.Reason);
            json.WriteString("by", moderation.By);
        });
    }

    private void Sheet(PanelSheet sheet)
    {
        json.WriteString("panelist", sheet.Panelist);
        if (sheet.Recused)
        {
            json.WriteBoolean("recused", true);
            return;
        }

        json.WriteStartObject("scores");
        foreach (var score in sheet.Scores)
        {
            Number(score.Criterion, score.Score);
        }

        json.WriteEndObject();
    }

    private void Decision(ChairDecision decision)
    {
        json.WriteString("code", decision.Code);
        json.WriteNumber("order", decision.Order);
        json.WriteString("reason", decision.Reason);
    }

    private void NotAssessed(NotAssessed regency)
    {
        json.WriteString("code", regency.Code);
        json.WriteString("name", regency.Name);
        json.WriteString("reason", regency.Reason);
    }

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private void Number(string name, decimal value) => json.WriteString(name, ExactNumber.Print(value));

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
