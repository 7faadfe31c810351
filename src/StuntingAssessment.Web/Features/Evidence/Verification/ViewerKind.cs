namespace StuntingAssessment.Web.Features.Evidence.Verification;

public enum ViewerKind
{
    Pdf,
    Image,

    /// <summary>The browser does not show it: a card to download it by.</summary>
    Download,

    /// <summary>Holds personal data: reading it is logged, so nothing opens by itself.</summary>
    Marked,
}
