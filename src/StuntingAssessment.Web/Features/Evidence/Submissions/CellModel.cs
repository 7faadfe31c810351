namespace StuntingAssessment.Web.Features.Evidence.Submissions;

public sealed record CellModel(int Year, CycleParticipant Participant, ActionSummary Summary);
