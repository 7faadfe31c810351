using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace StuntingAssessment.Web.Platform.Data.Bulk;

internal static class PlainCommands
{
    /// <summary>For the few statements that who types a cell waits for each time: the query pipeline takes longer than the database. A test that counts queries does not see them.</summary>
    /// <param name="db">With an open connection: in a transaction.</param>
    /// <param name="sql">That both databases speak; @p0, @p1, ... stand for the values.</param>
    public static DbCommand PlainCommand(this PortalDbContext db, string sql, params IReadOnlyList<object> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"@p{i}"), values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
