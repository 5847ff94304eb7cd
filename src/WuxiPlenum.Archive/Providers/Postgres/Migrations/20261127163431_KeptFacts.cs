using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuxiPlenum.Archive.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeptFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FactsBlocks",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    LastChange = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactsBlocks", x => x.Number);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FactsBlocks");
        }
    }
}
