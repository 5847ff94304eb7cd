using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WuxiPlenum.Archive.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Tallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Sections_Topic",
                table: "Sections");

            migrationBuilder.DropIndex(
                name: "IX_ArticlePeople_Name",
                table: "ArticlePeople");

            migrationBuilder.AddColumn<int>(
                name: "Day",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Said",
                table: "ArticlePeople",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ArticleStretches",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportRunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleStretches", x => new { x.Number, x.ImportRunId });
                });

            migrationBuilder.CreateTable(
                name: "EditionArticles",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Genre = table.Column<string>(type: "TEXT", nullable: false),
                    ImportRunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionArticles", x => new { x.EditionId, x.Genre, x.ImportRunId });
                });

            migrationBuilder.CreateTable(
                name: "FigureKinds",
                columns: table => new
                {
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Counted = table.Column<string>(type: "TEXT", nullable: false),
                    IsCumulative = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsChange = table.Column<bool>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureKinds", x => new { x.Unit, x.Counted, x.IsCumulative, x.IsChange });
                });

            migrationBuilder.CreateTable(
                name: "PersonNames",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Said = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonNames", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "PledgeDays",
                columns: table => new
                {
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PledgeDays", x => x.Until);
                });

            migrationBuilder.CreateTable(
                name: "PledgeTopics",
                columns: table => new
                {
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PledgeTopics", x => x.Topic);
                });

            migrationBuilder.CreateTable(
                name: "TermEditions",
                columns: table => new
                {
                    Term = table.Column<string>(type: "TEXT", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermEditions", x => new { x.Term, x.EditionId });
                });

            migrationBuilder.CreateTable(
                name: "TermForms",
                columns: table => new
                {
                    Term = table.Column<string>(type: "TEXT", nullable: false),
                    Printed = table.Column<string>(type: "TEXT", nullable: false),
                    Genre = table.Column<string>(type: "TEXT", nullable: false),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermForms", x => new { x.Term, x.Printed, x.Genre });
                });

            migrationBuilder.CreateTable(
                name: "TopicArticles",
                columns: table => new
                {
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    ImportRunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicArticles", x => new { x.Topic, x.ImportRunId });
                });

            // What an archive that is there has counts as it does when it is imported.
            migrationBuilder.Sql("""
                UPDATE "Articles" SET "Day" = COALESCE((SELECT CAST(julianday(edition."Date") - julianday('0001-01-01') AS INTEGER) FROM "Editions" edition WHERE edition."Id" = "Articles"."EditionId"), 0);
                UPDATE "ArticlePeople" SET "Said" = COALESCE((SELECT SUM(speech."Length") FROM "ArticleSpeeches" speech WHERE speech."PersonId" = "ArticlePeople"."Id"), 0);
                INSERT INTO "FigureKinds" ("Unit", "Counted", "IsCumulative", "IsChange", "Count") SELECT item."Unit", COALESCE(item."Counted", ''), item."IsCumulative", item."IsChange", COUNT(*)
                    FROM "ArticleFigures" item JOIN "Articles" article ON article."Id" = item."ArticleId" WHERE article."IsCurrent" GROUP BY item."Unit", COALESCE(item."Counted", ''), item."IsCumulative", item."IsChange";
                INSERT INTO "TermForms" ("Term", "Printed", "Genre", "Uses") SELECT item."Term", item."Printed", article."Genre", COUNT(*)
                    FROM "ArticleTerms" item JOIN "Articles" article ON article."Id" = item."ArticleId" WHERE article."IsCurrent" AND item."Confidence" >= 0.5 GROUP BY item."Term", item."Printed", article."Genre";
                INSERT INTO "TermEditions" ("Term", "EditionId", "Uses") SELECT item."Term", article."EditionId", COUNT(*)
                    FROM "ArticleTerms" item JOIN "Articles" article ON article."Id" = item."ArticleId" WHERE article."IsCurrent" AND item."Confidence" >= 0.5 GROUP BY item."Term", article."EditionId";
                INSERT INTO "PersonNames" ("Name", "Count", "Said") SELECT COALESCE(item."Name", ''), COUNT(*), SUM(item."Said")
                    FROM "ArticlePeople" item JOIN "Articles" article ON article."Id" = item."ArticleId" WHERE article."IsCurrent" GROUP BY COALESCE(item."Name", '');
                INSERT INTO "PledgeTopics" ("Topic", "Count") SELECT COALESCE(item."Topic", ''), COUNT(*)
                    FROM "ArticlePledges" item JOIN "Articles" article ON article."Id" = item."ArticleId" WHERE article."IsCurrent" GROUP BY COALESCE(item."Topic", '');
                INSERT INTO "PledgeDays" ("Until", "Count") SELECT item."Until", COUNT(*)
                    FROM "ArticlePledges" item JOIN "Articles" article ON article."Id" = item."ArticleId" WHERE article."IsCurrent" AND item."Until" IS NOT NULL GROUP BY item."Until";
                INSERT INTO "EditionArticles" ("EditionId", "Genre", "ImportRunId", "Count") SELECT article."EditionId", article."Genre", document."ImportRunId", COUNT(*)
                    FROM "Articles" article JOIN "Documents" document ON document."Id" = article."DocumentId" WHERE article."IsCurrent" GROUP BY article."EditionId", article."Genre", document."ImportRunId";
                INSERT INTO "TopicArticles" ("Topic", "ImportRunId", "Count") SELECT item."Topic", document."ImportRunId", COUNT(*)
                    FROM "ArticleTopics" item JOIN "Articles" article ON article."Id" = item."ArticleId" JOIN "Documents" document ON document."Id" = article."DocumentId" WHERE article."IsCurrent" GROUP BY item."Topic", document."ImportRunId";
                INSERT INTO "ArticleStretches" ("Number", "ImportRunId", "Count") SELECT article."Id" / 5000, document."ImportRunId", COUNT(*)
                    FROM "Articles" article JOIN "Documents" document ON document."Id" = article."DocumentId" WHERE article."IsCurrent" GROUP BY article."Id" / 5000, document."ImportRunId";
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Day_Id",
                table: "Articles",
                columns: new[] { "Day", "Id" },
                descending: new[] { true, false },
                filter: "\"IsCurrent\"");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePeople_Name_Said_Id",
                table: "ArticlePeople",
                columns: new[] { "Name", "Said", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_FigureKinds_Count_Unit_Counted_IsCumulative_IsChange",
                table: "FigureKinds",
                columns: new[] { "Count", "Unit", "Counted", "IsCumulative", "IsChange" },
                descending: new[] { true, false, false, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_PersonNames_Said_Count_Name",
                table: "PersonNames",
                columns: new[] { "Said", "Count", "Name" },
                descending: new[] { true, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleStretches");

            migrationBuilder.DropTable(
                name: "EditionArticles");

            migrationBuilder.DropTable(
                name: "FigureKinds");

            migrationBuilder.DropTable(
                name: "PersonNames");

            migrationBuilder.DropTable(
                name: "PledgeDays");

            migrationBuilder.DropTable(
                name: "PledgeTopics");

            migrationBuilder.DropTable(
                name: "TermEditions");

            migrationBuilder.DropTable(
                name: "TermForms");

            migrationBuilder.DropTable(
                name: "TopicArticles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Day_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_ArticlePeople_Name_Said_Id",
                table: "ArticlePeople");

            migrationBuilder.DropColumn(
                name: "Day",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Said",
                table: "ArticlePeople");

            migrationBuilder.CreateIndex(
                name: "IX_Sections_Topic",
                table: "Sections",
                column: "Topic");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePeople_Name",
                table: "ArticlePeople",
                column: "Name");
        }
    }
}
