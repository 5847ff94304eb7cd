using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuxiPlenum.Archive.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class IndexPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The lists of the index in pieces that fill a page of the database: fewer look-ups for each list. What is written before is cut anew when the index is.
            migrationBuilder.Sql("INSERT INTO ArticleSearch (ArticleSearch, rank) VALUES ('pgsz', 16200);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("INSERT INTO ArticleSearch (ArticleSearch, rank) VALUES ('pgsz', 4050);");
        }
    }
}
