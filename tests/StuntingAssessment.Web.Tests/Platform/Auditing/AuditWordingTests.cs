using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Features.Shared.Trail;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Auditing;

public partial class AuditWordingTests
{
    private static readonly JsonSerializerOptions AsStored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly AuditNames Names = new(
        new Dictionary<string, string> { ["65.01"] = "Bulungan" },
        new Dictionary<Guid, string> { [Guid.Empty] = "Rini Contoh" });

    public static TheoryData<Type> Events => [.. typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)];

    [Fact]
    public void There_are_events_to_word() => Events.Count.Should().BeGreaterThan(30);

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_has_a_sentence_of_its_own(Type type)
    {
        var happened = (DomainEvent)Sample(type)!;

        var sentence = SentenceOf(happened);

        sentence.Text.Should().NotStartWith("mencatat peristiwa", $"{type.Name} needs a sentence in AuditWording");
        sentence.Text.Should().NotMatchRegex("  |^ | $|\\.$", "the page sets the actor before it and the full stop after it");
        sentence.Text.Should().NotContain("StuntingAssessment", "a record's own text is not for people");
        (sentence.Note ?? "").Should().NotContain("{").And.NotContain("StuntingAssessment");
        EnglishWord().IsMatch(sentence.Text).Should().BeFalse($"\"{sentence.Text}\" is for Indonesian readers");
    }

    [Fact]
    public void A_moved_phase_says_from_where_to_where()
    {
        SentenceOf(new PhaseMoved(Phase.Verification, Phase.Presentation, null)).Should().Be(new AuditSentence("memindahkan tahap dari verifikasi ke paparan"));
        SentenceOf(new PhaseMoved(Phase.Plenary, Phase.Presentation, "Satu lembar belum masuk.")).Should().Be(new AuditSentence("memundurkan tahap dari pleno ke paparan", "Satu lembar belum masuk."));
    }

    [Fact]
    public void An_edit_says_only_what_changed()
    {
        var sentence = SentenceOf(new WeightsChanged(
            new Dictionary<string, decimal> { ["DOC"] = 70, ["PRES"] = 30, ["1.1"] = 2 },
            new Dictionary<string, decimal> { ["DOC"] = 62.5m, ["PRES"] = 37.5m, ["1.1"] = 2 }));

        sentence.Note.Should().Be("DOC: 70 menjadi 62,5; PRES: 30 menjadi 37,5");
    }

    [Fact]
    public void A_row_that_this_edition_does_not_know_is_still_shown() =>
        PortalSetup.Wording.Of(EntryOf("SomethingElse", "{}"), AuditWording.Read(EntryOf("SomethingElse", "{}")), Names).Text.Should().Be("mencatat peristiwa SomethingElse");

    private static AuditSentence SentenceOf(DomainEvent happened)
    {
        var entry = EntryOf(happened.GetType().Name, JsonSerializer.Serialize(happened, happened.GetType(), AsStored));
        return PortalSetup.Wording.Of(entry, AuditWording.Read(entry), Names);
    }

    private static AuditEntry EntryOf(string name, string payload) => new()
    {
        ActorName = "Rini Contoh",
        Event = name,
        SubjectType = "AssessmentCycle",
        RegencyCode = "65.01",
        Payload = payload,
        PreviousHash = "",
    };

    private static object? Sample(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Sample(inner);
        }

        if (type.IsGenericType)
        {
            return type == typeof(IReadOnlyDictionary<int, int>) ? new Dictionary<int, int> { [1] = 2, [2] = 1 }
                : type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
                ? new Dictionary<string, decimal> { ["DOC"] = 70 }
                : ListOf(type.GetGenericArguments()[0]);
        }

        return type switch
        {
            _ when type == typeof(string) => "65.01",
            _ when type == typeof(DateOnly) => new DateOnly(2024, 5, 20),
            _ when type == typeof(DateTime) => new DateTime(2024, 5, 20, 1, 2, 3, DateTimeKind.Utc),
            _ when type.IsValueType => Activator.CreateInstance(type),
            _ => Made(type),
        };
    }

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType))]);
    }

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Sample(element), 0);
        return list;
    }

    [GeneratedRegex(@"\b(the|of|was|sheet|phase|changed|submitted|draft)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
