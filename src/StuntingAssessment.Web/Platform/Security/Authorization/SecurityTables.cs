using System.Text;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

/// <summary>Roles x permissions and acts x phases as docs/security.md prints them. A test compares the two.</summary>
public static class SecurityTables
{
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.Append("### Roles x permissions\n\n");
        Row(text, ["permission", .. Enum.GetNames<Role>()]);
        Row(text, Enumerable.Repeat("---", Enum.GetValues<Role>().Length + 1));
        foreach (var permission in Enum.GetValues<Permission>())
        {
            Row(text, [permission.ToString(), .. Enum.GetValues<Role>().Select(role => Permissions.Has(role, permission) ? "yes" : "")]);
        }

        text.Append("\n### Acts x phases\n\n");
        Row(text, ["act", .. PhaseTable.Phases.Select(p => p.ToString())]);
        Row(text, Enumerable.Repeat("---", PhaseTable.Phases.Count + 1));
        foreach (var act in Enum.GetValues<Act>())
        {
            Row(text, [act.ToString(), .. PhaseTable.Phases.Select(phase => Word(act, phase))]);
        }

        return text.ToString();
    }

    private static string Word(Act act, Phase phase) => PhaseTable.Of(act, phase) switch
    {
        Possible.Yes => "yes",
        Possible.Limited => PhaseTable.ConditionOf(act, phase)!,
        Possible.Read => "read",
        Possible.No => "",
    };

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
