using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StuntingAssessment.Web.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AnalyzeCellsOften : Migration
    {
        // By default the statistics are taken anew when a tenth of the table is other than it was. After some years that is a whole year's cells:
        // until then the planner takes the new year for an empty one, and reads all of it where it should look up places.
        private static readonly string[] Tables = ["AnsitCells", "AnsitCellVersions"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
            {
                migrationBuilder.Sql($"ALTER TABLE \"{table}\" SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000)");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
            {
                migrationBuilder.Sql($"ALTER TABLE \"{table}\" RESET (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold)");
            }
        }
    }
}
