using System.Text.Json;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Data;

/// <summary>The rules of a cycle are one document (decision 0013): what an earlier edition wrote is read as it was meant.</summary>
public class RulesDocumentTests
{
    [Theory]
    [InlineData("", ActionKind.Main)]
    [InlineData(",\"kind\":\"Supporting\"", ActionKind.Supporting)]
    public void An_action_without_a_kind_is_a_main_one(string kind, ActionKind expected)
    {
        var action = JsonSerializer.Deserialize<ConvergenceAction>($$"""{"no":3,"name":"Rembuk stunting","weight":12.5,"leadAgency":null,"requirements":[]{{kind}}}""", JsonColumn.Options)!;

        action.Should().Be(new ConvergenceAction(3, "Rembuk stunting", 12.5m, null, action.Requirements, expected));
    }
}
