namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>The content of one printed paper. How it looks is the view it names.</summary>
public abstract record Paper
{
    /// <summary>Names the document in the reader's window and in the PDF.</summary>
    public required string Title { get; init; }

    public PaperSheet Sheet { get; init; } = new();

    public PaperMarks Marks { get; init; }

    /// <summary>The view beside the record, from the project's root.</summary>
    public abstract string View { get; }

    public virtual bool IsLandscape => false;

    /// <summary>Fixed words, the same in every paper.</summary>
    public IReadOnlyList<string> MarkWords =>
    [
        .. Marks.HasFlag(PaperMarks.Draft) ? ["KONSEP"] : Array.Empty<string>(),
        .. Marks.HasFlag(PaperMarks.Sample) ? ["CONTOH"] : Array.Empty<string>(),
    ];
}
