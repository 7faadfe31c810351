namespace StuntingAssessment.Web.Platform.Data;

public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; init; }

    /// <summary>Empty on SQLite: portal.db in the data folder.</summary>
    [Secret]
    public string? ConnectionString { get; init; }
}
