using WuxiPlenum.Newsprint.Articles.Order;
using WuxiPlenum.Newsprint.Insights.Reading;

namespace WuxiPlenum.Newsprint.Insights.People;

/// <summary>Every place of a paragraph at which a name may stand: a surname with one or two characters, or parts joined by a dot.</summary>
internal static class NameCandidates
{
    private const double ThreeCharacters = 0.4;
    private const double CommonWord = -2.6;
    private const double Unlikely = -0.7;
    private const double Risky = -1.2;
    private const double Enclosed = 2.4;
    private const double FourCharacters = 0.8;
    private const double Told = 1.6;
    private const double Listed = 1.5;
    private const double Follower = 1.5;
    private const double BehindOffice = 0.4;
    private const double BothSides = 0.2;
    private const double Liked = 0.5;
    private const double SpeechVerb = 1.8;
    private const double OtherLanguageName = 1.2;
    private const int LongestGiven = 5;

    private const string Leading = "在从对向把被于给让";

    private const string Numerals = "二三四五六七八九十两几";

    // Surnames that behind an office far more often are words of the sentence: 干部都应当.
    private const string FunctionWords = "都经从相应由向等把被于以将就";

    public static IEnumerable<NameSpot> In(RuleParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var start = 0; start + 1 < text.Length; start++)
        {
            if (text[start] == '·' && Foreign(paragraph, start) is { } foreign) yield return foreign;
            var (surname, weight) = NameWords.SurnameAt(text, start);
            var other = NameWords.OtherLanguageAt(text, start);
            if (surname == 0 && other == 0 && !MayBeRare(text, start)) continue;
            var (left, hasPost) = NameContext.Left(paragraph, start);
            if (other > 0) yield return OtherLanguage(paragraph, start, start + other, left, hasPost);
            if (surname == 0)
            {
                foreach (var rare in RareSurnames.In(paragraph, start, left, hasPost)) yield return rare;
                continue;
            }

            // 司马锐 and 司马相如; but also 东方, where the first character is the surname.
            if (surname == 2 && Spot(paragraph, start, start + 2, 1, -0.5, left, hasPost) is { } single) yield return single;
            for (var given = 1; given <= 2; given++)
            {
                if (start + surname + given <= text.Length && Spot(paragraph, start, start + surname + given, surname, weight, left, hasPost) is { } spot) yield return spot;
            }

            if (surname == 1 && Spaced(paragraph, start, weight, left, hasPost) is { } spaced) yield return spaced;
        }
    }

    // Whether an office may end before this place: only behind one a surname stands that no list has.
    private static bool MayBeRare(string text, int start) => start > 1 && !NameWords.IsNever(text[start]) && OfficeWords.Posts.LengthBefore(text, start) > 0;

    private static NameSpot? Spot(RuleParagraph paragraph, int start, int end, int surname, double weight, double left, bool hasPost)
    {
        var text = paragraph.Text;
        for (var i = start + surname; i < end; i++)
        {
            if (NameWords.IsNever(text[i])) return null;
        }

        // 高兴地告诉: how somebody does it.
        if (text[end - 1] == '地' && end < text.Length && RuleText.IsHan(text[end])) return null;
        // 乐呵呵地说: how it is done.
        if (end < text.Length && text[end] == '地' && text[end - 1] == text[end - 2]) return null;
        // 连连点头: twice the same is no name of a surname that is a word.
        if (weight < 0 && text[start] == text[start + 1]) return null;
        // 脱贫户占四成: a number makes a verb of a surname that may be one.
        if (weight < 0 && Numerals.Contains(text[start + surname]) && !(hasPost && OfficeWords.Posts.LengthBefore(text, start) > 0)) return null;
        // 戚老, 费老先生: so the old are called.
        if (end - start == surname + 1 && text[end - 1] == '老') return null;
        if (end < text.Length && text[end] == '生' && text[end - 1] == '先') return null;
        // 沙依拉·木拉提: what stands on one side of the dot is no name of its own.
        if ((end < text.Length && text[end] == '·') || (start > 0 && text[start - 1] == '·')) return null;
        var name = text[start..end];
        // 王女士, 张书记: only the surname is printed.
        if (OfficeWords.IsPerson(text.AsSpan(start + 1, end - start - 1)) || OfficeWords.IsPerson(name)) return null;
        // Behind an office even a surname that is an everyday word more likely is one.
        var right = NameContext.Right(paragraph, end);
        var isSaid = hasPost && left >= Enclosed && right >= SpeechVerb;
        var inner = ((isSaid || (hasPost && left >= Enclosed && end - start == 3)) && !FunctionWords.Contains(text[start]) ? Math.Max(weight, Risky / 2) : weight) + (end - start >= 3 ? ThreeCharacters : 0);
        // 总工程师楼百尺，: between an office and a mark there is nothing else to be.
        var isEnclosed = hasPost && left >= Enclosed && end - start == 3 && (end == text.Length || RuleText.EndsClause(text[end]) || text[end] == '、');
        // A word that also is a name costs once, not also for its surname.
        if (NameWords.PlaceNames.LengthAt(text, start) > 0) inner += 2 * CommonWord;
        else if (NameWords.NotNames.LengthAt(text, start) is > 1 and var common) inner += Math.Max(0, -weight) + (common < end - start ? LongerThanWord(text, start, end, isEnclosed, left, right) : hasPost && Speaks(paragraph, start, right) ? CommonWord / 2 + BehindOffice : CommonWord);
        else if (surname == 1) inner -= CommonPairs.Bond(text[start], text[start + 1]) * (weight > 0 || isSaid ? 0.15 : weight == 0 || (hasPost && right >= SpeechVerb) ? 0.3 : 0.5);
        var isWord = NameWords.NotNames.Contains(name);
        // 局长盖世雄掷地有声。: behind an office, four characters to the end of the clause are what is told of somebody.
        if (hasPost && left >= Enclosed && right < FourCharacters && paragraph.ClauseEnd(end) - end == 4 && NameWords.Places.LengthAt(text, end) == 0) right = FourCharacters;
        // 返乡大学生阮星河是…: behind what somebody is called, what one is or does.
        if (hasPost && left >= Enclosed && end - start == 3 && end < text.Length && text[end] is '是' or '则' or '最') right = Math.Max(right, Told);
        for (var i = start + surname; i < end && !isWord; i++) inner += NameWords.IsUnlikely(text[i]) && (isEnclosed || (hasPost && right >= Follower && text[i] is '大' or '小' or '新') || (text[i] == '一' && i == start + 1 && end - start == 3)) ? Unlikely / 2 : GivenNames.Disliking(text, i, start + surname, end);
        if (!isWord && (hasPost || left >= Enclosed || (end - start >= 3 && (weight >= 0 || right >= Told)))) inner += GivenNames.Liking(text, start + surname, end);
        // 闻捷|在结束时: what leads on to something hardly ends a name.
        if (end - start == surname + 2 && Leading.Contains(text[end - 1])) inner += Unlikely;
        // 钱才不会跑冒滴漏: here 才 goes with what follows.
        if (end - start == surname + 1 && text[end - 1] == '才' && end < text.Length && !hasPost && text[end] is '不' or '会' or '能' or '可' or '算' or '有' or '是' or '让' or '把' or '敢' or '肯') inner += 2 * Unlikely;
        // 牛犇|靠在墙边, 国峰|办的。, 牛犇|只说: the last character is what is done, or how.
        if (end - start == surname + 2 && end < text.Length && ((NameWords.Follows.LengthAt(text, end - 1) >= 1 && Verbal(text, end) && CommonPairs.Bond(text[end - 2], text[end - 1]) == 0) || (NameContext.Adverbs.Contains(text[end - 1]) && SpeechWords.Verbs.LengthAt(text, end) > 0))) inner += 2 * Unlikely;
        // 罗川大|学教授: the last character begins the name of a body.
        if (end < text.Length && OfficeWords.Bodies.LengthAt(text, end - 1) > 1) inner += CommonWord;
        // 马上有句话: the last character begins a word that stands behind names.
        if (NameWords.Follows.LengthAt(text, end - 1) > 1 || SpeechWords.Verbs.LengthAt(text, end - 1) > 1) inner += 2 * Unlikely;
        // A verb alone does not part a name from what stands before it: 发包方坚称.
        if (left < 0 && SpeechWords.Verbs.LengthAt(text, end) > 0) right = Math.Min(right, 1);
        // Two characters between an everyday word and a mark may be any word; three that no common word has together hardly are.
        if (end - start == 2 && weight <= 0 && right < 1) inner -= 0.5;
        if (end - start == 3 && IsNovel(text, start, end)) inner += 0.5;
        if (NameLists.Holds(text, paragraph.ClauseStart(start), start, end, hasPost)) inner += Listed;
        if (end - start == 3 && hasPost && left >= Enclosed && right >= Follower) inner += BothSides;
        // 店主师蓓在巷尾…: a surname that is a word, with a character that hardly is anything but a name.
        if (end - start == 2 && weight < 0 && hasPost && left >= Enclosed && right >= 1 && NameWords.IsGiven(text[end - 1]) && CommonPairs.Bond(text[start], text[start + 1]) == 0) inner += Liked;
        // 做板材起家的钱大勇坐不住了: what tells which one stands before 的.
        if (end - start == 3 && weight > 0 && right >= 1 && start > 0 && text[start - 1] == '的' && GivenNames.Liking(text, start + surname, end) > 0) inner += BothSides;
        if (paragraph.IsQuoted(start)) inner -= 0.6;
        return new NameSpot(paragraph.Number, start, end, name, left, right, inner, hasPost);
    }

    // “……！”养鱼户石头乐呵呵地拎起一条鱼: who stands behind quoted words has said them.
    private static bool Speaks(RuleParagraph paragraph, int start, double right) =>
        SpeechWords.Verbs.LengthAt(paragraph.Text, start) == 0 && (right >= SpeechVerb || (right > 0 && paragraph.ClauseStart(start) is > 0 and var clause && paragraph.Text[clause - 1] == '”'));

    // 石榴花快人快语：“: a word and one character more, which speaks; 常务副|市长 and 车间主|任 are none.
    private static double LongerThanWord(string text, int start, int end, bool isEnclosed, double left, double right)
    {
        var isOther = left > 0 && right >= SpeechVerb && CommonPairs.Bond(text[end - 2], text[end - 1]) == 0 && !NameWords.IsUnlikely(text[end - 1]) && text[end - 1] is not ('人' or '家' or '民' or '生' or '副')
            && OfficeWords.After.LengthAt(text, end) == 0 && NameWords.Follows.LengthAt(text, end - 1) == 0 && OfficeWords.Posts.LengthAt(text, end - 1) == 0;
        return isOther ? 0 : isEnclosed || (start > 0 && text[start - 1] == '、') ? CommonWord / 2 : CommonWord;
    }

    private static bool Verbal(string text, int end) => NameWords.Follows.LengthAt(text, end) < 2 && NameContext.IsGoneOnWith(text, end);

    private static bool IsNovel(string text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (CommonPairs.Bond(text[i], text[i + 1]) > 0 || NameWords.IsUnlikely(text[i + 1])) return false;
        }

        return true;
    }

    // 王　强: two characters set as wide as three, as in lists.
    private static NameSpot? Spaced(RuleParagraph paragraph, int start, double weight, double left, bool hasPost)
    {
        var text = paragraph.Text;
        var at = start + 1;
        while (at < text.Length && at < start + 4 && char.IsWhiteSpace(text[at])) at++;
        if (at == start + 1 || at >= text.Length || NameWords.IsNever(text[at]) || left < 1) return null;
        var end = at + 1;
        return end == text.Length || RuleText.EndsClause(text[end]) || text[end] == '、' || char.IsWhiteSpace(text[end]) || NameWords.Follows.LengthAt(text, end) > 1
            ? new NameSpot(paragraph.Number, start, end, $"{text[start]}{text[at]}", left, NameContext.Right(paragraph, end), weight, hasPost)
            : null;
    }

    // 顿珠|放下: a verb, or a word that what stands before it does not go with. The first character behind the dot is followed by no verb of
    // one character, and 买买提 holds none.
    private static bool EndsForeign(string text, int end, int dot) =>
        !IsInForeign(text, end, dot) && EndsThere(text, end, dot);

    private static bool IsInForeign(string text, int end, int dot)
    {
        for (var start = Math.Max(dot + 1, end - 2); start <= end; start++)
            if (NameWords.ForeignSyllables.LengthAt(text, start) is > 0 and var length && start + length > end) return true;
        return false;
    }

    private static bool EndsThere(string text, int end, int dot) =>
        (end - dot > 1 && Math.Max(SpeechWords.Verbs.LengthAt(text, end), NameWords.Follows.LengthAt(text, end)) is > 0 and var verb && (verb > 1 || end - dot > 2))
        || (end - dot > 2 && (NameWords.IsNever(text[end]) || text[end] is '则' or '就' or '也' || (end + 1 < text.Length && CommonPairs.Bond(text[end - 1], text[end]) == 0 && CommonPairs.Bond(text[end], text[end + 1]) > 0)));

    // 斯琴高娃, 扎西顿珠: names of other languages that are written without a dot, and have no surname in front.
    private static NameSpot OtherLanguage(RuleParagraph paragraph, int start, int end, double left, bool hasPost) =>
        new(paragraph.Number, start, end, paragraph.Text[start..end], left, NameContext.Right(paragraph, end), end - start > 2 ? OtherLanguageName : -0.2, hasPost);

    // 马库斯·韦伯: as far as both sides go, an office before it left out.
    private static NameSpot? Foreign(RuleParagraph paragraph, int dot)
    {
        var text = paragraph.Text;
        var (start, end) = (dot, dot + 1);
        while (start > 0 && dot - start < 8 && RuleText.IsHan(text[start - 1]) && OfficeWords.LengthBefore(text, start) == 0 && NameWords.Before.LengthBefore(text, start) == 0) start--;
        while (end < text.Length && end - dot <= LongestGiven && (RuleText.IsHan(text[end]) || text[end] == '·') && !EndsForeign(text, end, dot)) end++;
        if (dot - start < 1 || end - dot < 2) return null;
        var (left, hasPost) = NameContext.Left(paragraph, start);
        return new NameSpot(paragraph.Number, start, end, text[start..end], left, NameContext.Right(paragraph, end), 1, hasPost);
    }
}
