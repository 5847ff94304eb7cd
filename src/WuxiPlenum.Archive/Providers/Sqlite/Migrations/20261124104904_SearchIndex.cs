using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuxiPlenum.Archive.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IndexedArticles",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexedArticles", x => x.Sequence);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IndexedArticles_ArticleId",
                table: "IndexedArticles",
                column: "ArticleId",
                unique: true);

            // Tokens are parted by spaces; the tokenizer takes ASCII letters and digits and everything beyond ASCII for parts of a token.
            // The program fills the index when it sees that its version is an earlier one.
            migrationBuilder.Sql("""
                DROP TABLE ArticleSearch;
                CREATE VIRTUAL TABLE ArticleSearch USING fts5(
                    Title, Headings, Body, Byline, content='', contentless_delete=1, prefix='1', tokenize='ascii');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IndexedArticles");
            migrationBuilder.Sql("""
                DROP TABLE ArticleSearch;
                CREATE VIRTUAL TABLE ArticleSearch USING fts5(
                    Title, Headings, Body, Byline,
                    content='', contentless_delete=1, prefix='1',
                    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'");
                """);
        }
    }
}
