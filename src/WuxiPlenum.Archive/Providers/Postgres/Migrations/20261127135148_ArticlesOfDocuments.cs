using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuxiPlenum.Archive.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ArticlesOfDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Articles_DocumentId",
                table: "Articles",
                column: "DocumentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_DocumentId",
                table: "Articles");
        }
    }
}
