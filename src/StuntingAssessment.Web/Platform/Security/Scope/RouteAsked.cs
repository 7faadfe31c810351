namespace StuntingAssessment.Web.Platform.Security.Scope;

/// <summary>An id that an address carries, and what else is known of the request that asks for it.</summary>
internal sealed record RouteAsked(IServiceProvider Services, PortalDbContext Db, CurrentUser User, Permission Permission, AssessmentCycle? Cycle, RouteValueDictionary Route, Guid Id)
{
    public string? Regency => Route["regency"] as string;

    public Guid Person => IdOf("person");

    public int? ActionNo => int.TryParse(Route["actionNo"]?.ToString(), out var no) ? no : null;

    /// <summary>Another id of the same address; empty when it carries none of that name.</summary>
    public Guid IdOf(string key) => Guid.TryParse(Route[key]?.ToString(), out var id) ? id : Guid.Empty;
}
