using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuxiPlenum.Archive.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholeArticles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_DocumentId_Ordinal",
                table: "Articles");

            migrationBuilder.AddColumn<bool>(
                name: "IsWhole",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "WholeId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ArticleSeams",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Paragraph = table.Column<int>(type: "INTEGER", nullable: false),
                    Offset = table.Column<int>(type: "INTEGER", nullable: true),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    PartId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSeams", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleSeams_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleSeams_Articles_PartId",
                        column: x => x.PartId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawnAddresses",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    ImportRunId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawnAddresses", x => x.Slug);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DocumentId_Ordinal",
                table: "Articles",
                columns: new[] { "DocumentId", "Ordinal" },
                unique: true,
                filter: "NOT \"IsWhole\"");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_WholeId",
                table: "Articles",
                column: "WholeId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSeams_ArticleId_Ordinal",
                table: "ArticleSeams",
                columns: new[] { "ArticleId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSeams_PartId",
                table: "ArticleSeams",
                column: "PartId");

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Articles_WholeId",
                table: "Articles",
                column: "WholeId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Articles_WholeId",
                table: "Articles");

            migrationBuilder.DropTable(
                name: "ArticleSeams");

            migrationBuilder.DropTable(
                name: "WithdrawnAddresses");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DocumentId_Ordinal",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_WholeId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "IsWhole",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "WholeId",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DocumentId_Ordinal",
                table: "Articles",
                columns: new[] { "DocumentId", "Ordinal" },
                unique: true);
        }
    }
}
