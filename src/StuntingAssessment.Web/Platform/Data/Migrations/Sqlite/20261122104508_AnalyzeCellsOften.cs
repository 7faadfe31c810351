using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StuntingAssessment.Web.Platform.Data.Migrations.Sqlite
{
    /// <summary>PostgreSQL's statistics only: both databases have the same migrations.</summary>
    public partial class AnalyzeCellsOften : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
