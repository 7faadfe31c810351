namespace StuntingAssessment.Web.Platform.Data;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
