namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>A state as word, shape and colour. A status enum has one switch that gives this, exhaustively.</summary>
public readonly record struct BadgeLook(Tone Tone, Icon Icon, string Text);
