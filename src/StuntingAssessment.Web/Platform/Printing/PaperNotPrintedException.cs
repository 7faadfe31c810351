namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>No PDF came out. The message is for the log; the reader is offered the print view instead.</summary>
public sealed class PaperNotPrintedException(string message, Exception? inner = null) : Exception(message, inner);
