namespace StuntingAssessment.Web.Platform.Security.Scope;

/// <summary>What an id of an address stands for. Every route value that is an id belongs to one; an area adds those of its own rows.</summary>
/// <param name="Key">The route value's name.</param>
/// <param name="IsVisible">Whether the thing exists inside the asker's scope.</param>
internal sealed record RouteTarget(string Key, Func<RouteAsked, CancellationToken, Task<bool>> IsVisible);
