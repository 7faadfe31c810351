using Microsoft.AspNetCore.Html;

namespace StuntingAssessment.Web.Platform.Printing;

/// <param name="Content">Encoded: it may go into a page as it is.</param>
/// <param name="Unknown">Placeholders nobody gave a value for, once each, as they were typed.</param>
public sealed record RenderedText(IHtmlContent Content, IReadOnlyList<string> Unknown);
