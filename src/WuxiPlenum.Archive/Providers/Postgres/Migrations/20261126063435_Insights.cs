using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WuxiPlenum.Archive.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Insights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "InsightVersion",
                table: "Articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Articles",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "StatementKinds",
                table: "Articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Statements",
                table: "Articles",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "ArticleFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Value = table.Column<double>(type: "double precision", nullable: false),
                    UpperValue = table.Column<double>(type: "double precision", nullable: true),
                    Unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Bound = table.Column<string>(type: "text", nullable: false),
                    Counted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AsOf = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsCumulative = table.Column<bool>(type: "boolean", nullable: false),
                    IsChange = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Paragraph = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleFigures_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticlePeople",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Mentions = table.Column<string>(type: "jsonb", nullable: false),
                    Offices = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePeople", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticlePeople_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    List = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Marker = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Paragraph = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleTasks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleTerms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Term = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Paragraph = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Explanation = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleTerms_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticlePledges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<int>(type: "integer", nullable: true),
                    Organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    What = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Figures = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Deadline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    IsUntilInferred = table.Column<bool>(type: "boolean", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Paragraph = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePledges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticlePledges_ArticlePeople_PersonId",
                        column: x => x.PersonId,
                        principalTable: "ArticlePeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticlePledges_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleSpeeches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: true),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Attribution = table.Column<string>(type: "jsonb", nullable: false),
                    Words = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSpeeches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleSpeeches_ArticlePeople_PersonId",
                        column: x => x.PersonId,
                        principalTable: "ArticlePeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleSpeeches_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_InsightVersion",
                table: "Articles",
                column: "InsightVersion");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleFigures_ArticleId",
                table: "ArticleFigures",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleFigures_Unit_Counted",
                table: "ArticleFigures",
                columns: new[] { "Unit", "Counted" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePeople_ArticleId",
                table: "ArticlePeople",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePeople_Name",
                table: "ArticlePeople",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePledges_ArticleId",
                table: "ArticlePledges",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePledges_PersonId",
                table: "ArticlePledges",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePledges_Until",
                table: "ArticlePledges",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSpeeches_ArticleId",
                table: "ArticleSpeeches",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSpeeches_PersonId",
                table: "ArticleSpeeches",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTasks_ArticleId",
                table: "ArticleTasks",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTerms_ArticleId",
                table: "ArticleTerms",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTerms_Term",
                table: "ArticleTerms",
                column: "Term");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleFigures");

            migrationBuilder.DropTable(
                name: "ArticlePledges");

            migrationBuilder.DropTable(
                name: "ArticleSpeeches");

            migrationBuilder.DropTable(
                name: "ArticleTasks");

            migrationBuilder.DropTable(
                name: "ArticleTerms");

            migrationBuilder.DropTable(
                name: "ArticlePeople");

            migrationBuilder.DropIndex(
                name: "IX_Articles_InsightVersion",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "InsightVersion",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "StatementKinds",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Statements",
                table: "Articles");
        }
    }
}
