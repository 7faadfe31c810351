namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

public enum FieldKind
{
    /// <summary>By the property's type and annotations.</summary>
    Inferred,
    Text,
    Email,
    Password,
    Url,
    Number,
    Fraction,
    Date,
    Time,
    Textarea,
    Select,
    Radios,
    Checkbox,
    Checkboxes,
    File,
}
