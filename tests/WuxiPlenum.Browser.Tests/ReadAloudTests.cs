using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WuxiPlenum.Browser.Tests;

/// <summary>Reading aloud, with a voice that says nothing and finishes a sentence when the test says so.</summary>
public class ReadAloudTests(Browser browser) : IClassFixture<Browser>
{
    private const string SilentVoice = """
        window.utterances = [];
        window.silent = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => [{ lang: window.voiceLanguage || 'zh-CN' }],
          speak: utterance => window.utterances.push(utterance),
          cancel: () => window.silent.push('cancel'), pause: () => window.silent.push('pause'), resume: () => window.silent.push('resume'),
        } });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """;

    // Nothing is marked before the reader's first press has loaded what marks.
    private const string Marked = "[...(CSS.highlights.get('spoken') ?? [])].map(range => range.toString()).join('|')";

    [Fact]
    public async Task Sentence_after_sentence_is_spoken_and_marked_until_she_stops()
    {
        await using var visit = await OpenAsync();
        await visit.Page.Locator("[data-act=read]").ClickAsync();
        await ExpectMarkedAsync(visit, "锚定新目标，奋楫再出发");
        await FinishAsync(visit);
        await FinishAsync(visit);
        await ExpectMarkedAsync(visit, "2023年，全面贯彻党的二十大精神开局之年，无锡以实干扛起经济大市“走在前、挑大梁、多作贡献”的责任担当；2024年，全面完成“十四五”规划目标任务的关键一年，全市上下又应以怎样的状态投入到新一年的奋进之中？");
        await visit.Page.Locator("[data-read=previous]").ClickAsync();
        await ExpectMarkedAsync(visit, "——市委十四届六次全会侧记");
        await visit.Page.Locator("[data-read=next]").ClickAsync();
        Assert.All(await visit.Page.EvaluateAsync<int[]>("utterances.map(utterance => utterance.text.length)"), length => Assert.InRange(length, 1, 60));

        await visit.Page.Locator("[data-read=pause]").ClickAsync();
        await Expect(visit.Page.Locator("[data-read=pause]")).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.Page.Locator("[data-read=stop]").ClickAsync();
        await Expect(visit.Page.Locator("#player")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("[data-act=read]")).ToBeFocusedAsync();
        Assert.Equal("", await visit.Page.EvaluateAsync<string>(Marked));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_whole_article_is_spoken_without_its_numbers_and_notes()
    {
        await using var visit = await OpenAsync();
        await visit.Page.Keyboard.PressAsync("r");
        await Expect(visit.Page.Locator("#player")).ToBeVisibleAsync();
        while (await visit.Page.Locator("#player").IsVisibleAsync())
            await FinishAsync(visit);
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("读完了");
        var spoken = await visit.Page.EvaluateAsync<string>("utterances.map(utterance => utterance.text).join('')");
        var printed = await visit.Page.EvaluateAsync<string>("""
            [...document.querySelectorAll('.art-head h1, .art-head .subt, .body > *')].map(block => {
              const copy = block.cloneNode(true);
              copy.querySelectorAll('.pn').forEach(number => number.remove());
              return block.matches('.slip, .noprint') ? '' : copy.textContent;
            }).join('')
            """);
        Assert.Equal(Characters(printed), Characters(spoken));
    }

    [Fact]
    public async Task A_device_without_a_chinese_voice_is_told_so()
    {
        await using var visit = await OpenAsync("window.voiceLanguage = 'en-GB';");
        await visit.Page.Locator("[data-act=read]").ClickAsync();
        await Expect(visit.Page.Locator("#status")).ToContainTextAsync("没有中文语音");
        await Expect(visit.Page.Locator("#player")).ToBeHiddenAsync();
    }

    private static string Characters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private async Task<Visit> OpenAsync(string more = "")
    {
        var visit = await browser.OpenAsync("/about");
        await visit.Page.AddInitScriptAsync(SilentVoice + more);
        await visit.Page.GotoAsync(await browser.AddressAsync("feature"));
        return visit;
    }

    private static async Task FinishAsync(Visit visit) => await visit.Page.EvaluateAsync("() => { const last = utterances.at(-1); last.onend && last.onend(); }");

    private static async Task ExpectMarkedAsync(Visit visit, string sentence) => await visit.Page.WaitForFunctionAsync($"sentence => {Marked} === sentence", sentence);
}
