using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StuntingAssessment.Web.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddMasterAnsit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Catalog",
                table: "Cycles",
                type: "text",
                nullable: false,
                defaultValue: "{\"indicators\":[],\"populations\":[]}");

            migrationBuilder.CreateTable(
                name: "AnsitAcceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    RegencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Measure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sentence = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitAcceptances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnsitBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegencyCode = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Cells = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Undoes = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UndoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnsitCells",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<byte>(type: "smallint", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Way = table.Column<byte>(type: "smallint", maxLength: 40, nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitCells", x => new { x.Year, x.RegionId, x.Measure });
                    table.ForeignKey(
                        name: "FK_AnsitCells_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnsitCellVersions",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<byte>(type: "smallint", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Way = table.Column<byte>(type: "smallint", maxLength: 40, nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitCellVersions", x => new { x.Year, x.RegionId, x.Measure, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "AnsitComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitComments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnsitOwnerships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegencyCode = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    Chosen = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitOwnerships", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnsitTotals",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Part = table.Column<long>(type: "bigint", nullable: false),
                    Whole = table.Column<long>(type: "bigint", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    Marked = table.Column<int>(type: "integer", nullable: false),
                    Filled = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitTotals", x => new { x.Year, x.RegionId, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "AnsitUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegencyCode = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: true),
                    DiscardedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsitUploads", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnsitAcceptances_Year_RegencyId",
                table: "AnsitAcceptances",
                columns: new[] { "Year", "RegencyId" });

            migrationBuilder.CreateIndex(
                name: "IX_AnsitBatches_CycleId_RegencyCode",
                table: "AnsitBatches",
                columns: new[] { "CycleId", "RegencyCode" });

            migrationBuilder.CreateIndex(
                name: "IX_AnsitCells_BatchId",
                table: "AnsitCells",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_AnsitCells_RegionId",
                table: "AnsitCells",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_AnsitComments_Year_RegionId",
                table: "AnsitComments",
                columns: new[] { "Year", "RegionId" });

            migrationBuilder.CreateIndex(
                name: "IX_AnsitOwnerships_CycleId_RegencyCode",
                table: "AnsitOwnerships",
                columns: new[] { "CycleId", "RegencyCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnsitUploads_CycleId_RegencyCode_AgencyId",
                table: "AnsitUploads",
                columns: new[] { "CycleId", "RegencyCode", "AgencyId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnsitAcceptances");

            migrationBuilder.DropTable(
                name: "AnsitBatches");

            migrationBuilder.DropTable(
                name: "AnsitCells");

            migrationBuilder.DropTable(
                name: "AnsitCellVersions");

            migrationBuilder.DropTable(
                name: "AnsitComments");

            migrationBuilder.DropTable(
                name: "AnsitOwnerships");

            migrationBuilder.DropTable(
                name: "AnsitTotals");

            migrationBuilder.DropTable(
                name: "AnsitUploads");

            migrationBuilder.DropColumn(
                name: "Catalog",
                table: "Cycles");
        }
    }
}
