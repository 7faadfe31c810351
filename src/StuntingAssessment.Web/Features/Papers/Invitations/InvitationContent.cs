using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Papers.Issuers;
using StuntingAssessment.Web.Features.Papers.Printed;
using StuntingAssessment.Web.Platform.Printing;
using InviteeGroup = StuntingAssessment.Domain.Cycles.InviteeGroup;

namespace StuntingAssessment.Web.Features.Papers.Invitations;

/// <summary>Everything an invitation is printed from: the same record is previewed, frozen and hashed.</summary>
public sealed record InvitationContent(
    PrintedIssuer Issuer,
    LetterContent Letter,
    string Province,
    string Actions,
    string ActionsInTitle,
    string ActionNumbers,
    int AssessmentYear,
    int ActivityYear,
    string TimeZone,
    int MaxSlides,
    DateOnly? SlidesDue,
    int MaxParticipants,
    IReadOnlyList<InviteeGroup> Invitees)
{
    public static InvitationContent Of(AssessmentCycle cycle, Issuer issuer, LetterContent letter, LetterPaper? paper)
    {
        var programme = cycle.Programme;
        return new InvitationContent(
            PrintedIssuer.Of(issuer, letter.Signatory, paper),
            letter,
            cycle.ProvinceName,
            RuleNames.InLetter(cycle.Rules),
            RuleNames.InLetter(cycle.Rules, inTitle: true),
            RuleNames.NumbersOf(cycle.Rules),
            cycle.AssessmentYear,
            cycle.ActivityYear,
            cycle.TimeZone,
            programme.Presentation.MaxSlides,
            programme.Presentation.SlidesDue,
            programme.MaxParticipantsPerRegency,
            programme.Invitees);
    }

    public string PaperTitle() => $"{Letter.Subject} Tahun {AssessmentYear}";

    /// <summary>In the order of the letter: "Provinsi Kalimantan Utara, Kota Tarakan, …".</summary>
    public string Recipient() => string.Join(", ", Letter.Addressee.Where(l => !l.StartsWith("di", StringComparison.OrdinalIgnoreCase) && !l.Equals("Tempat", StringComparison.OrdinalIgnoreCase)));

    internal InvitationText Text() => new()
    {
        Basis = Letter.Basis ?? "",
        Actions = Actions,
        ActionNumbers = ActionNumbers,
        Province = Province,
        AssessmentYear = AssessmentYear,
        ActivityYear = ActivityYear,
        FirstDay = Letter.FirstDay,
        LastDay = Letter.LastDay,
        Starts = Letter.Starts,
        TimeZone = TimeZone,
        Venues = Letter.Venues,
        MaxSlides = MaxSlides,
        SlidesDue = SlidesDue,
        MaxParticipants = MaxParticipants,
        Contact = Letter.Contact,
    };

    /// <summary>Placeholders of the body that stand for nothing.</summary>
    public IReadOnlyList<string> Unknown() => Text().Render(Letter.Body).Unknown;

    internal Invitation Paper(PaperDress dress) => new()
    {
        Title = PaperTitle(),
        Sheet = Issuer.Sheet(),
        Marks = dress.Marks,
        Letterhead = Issuer.Head(dress.Emblem),
        Reference = new LetterReference
        {
            Number = Letter.Number,
            Urgency = LetterUrgencyNames.Of(Letter.Urgency),
            Attachments = Letter.Attachments,
            AttachmentUnit = Letter.AttachmentUnit,
            SubjectLabel = Issuer.Settings.SubjectLabel,
            Subject = Letter.Subject,
            Place = Letter.Place,
            Date = Letter.Date,
        },
        Addressee = new Addressee(Letter.Addressee),
        Body = Text().Render(Letter.Body),
        Signature = Issuer.Signature(),
        Copies = Letter.Copies,
        Invitees = new InviteeAnnex(
            new AnnexHeading(null, Letter.AnnexLetter, Letter.Number, Letter.Date, Letter.AnnexTitle),
            $"Penilaian Kinerja Kabupaten/Kota dalam Pelaksanaan {ActionsInTitle} Percepatan Penurunan Stunting Provinsi {Province} Tahun {AssessmentYear}",
            [.. Invitees.Select(g => new Printed.InviteeGroup(g.Heading, g.Offices))]),
        CheckCode = dress.Code(),
    };
}
