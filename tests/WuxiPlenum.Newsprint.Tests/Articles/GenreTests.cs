using WuxiPlenum.Newsprint.Articles;

namespace WuxiPlenum.Newsprint.Tests.Articles;

public class GenreTests
{
    [Theory]
    [InlineData("青川县第三次代表大会决议\n\n" + Reading.Text, Genre.Resolution)]
    [InlineData("关于石桥封闭施工的通告\n\n" + Reading.Text, Genre.Notice)]
    [InlineData("城东石桥通车\n\n本报讯 " + Reading.Text, Genre.News)]
    [InlineData("一座桥连起两岸的心\n\n——青川石桥通车见闻\n\n" + Reading.Text + "（本报记者）", Genre.Feature)]
    [InlineData("让石桥更牢固\n\n本报评论员\n\n" + Reading.Text, Genre.Editorial)]
    [InlineData("青川召开全会\n\n全会认为，修路架桥是大事。全会强调，要把大事办好。" + Reading.Text, Genre.PlenumReport)]
    [InlineData("河边的早晨\n\n" + Reading.Text, Genre.Other)]
    public void The_genre_shows_in_headline_byline_and_phrases(string text, Genre genre) => Assert.Equal(genre, Reading.ArticleOf(text).Genre);
}
