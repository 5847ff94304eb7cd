using System.Text.RegularExpressions;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Articles.Order;

/// <summary>How a headline-like line is built. Headings of one article are often built alike: the same words in the same places, the same punctuation.</summary>
internal sealed partial class HeadingPattern
{
    private readonly string _text;
    private const int ShortTwin = 3;
    private const int ShortestHalf = 6;

    private readonly int _comma;
    private readonly int _break;
    private readonly bool _isHan;
    private readonly int _half;
    private readonly int _label;
    private readonly bool _isTimeOfDay;
    private readonly bool _isQuestion;
    private readonly bool _isCount;
    private readonly bool _isShortPair;
    private readonly string[] _turns;

    public HeadingPattern(string line)
    {
        var folded = line.Trim();
        _text = folded;
        _comma = folded.IndexOf(',', StringComparison.Ordinal);
        _break = folded.AsSpan().IndexOfAny(',', ' ');
        _isHan = folded.All(Characters.IsHan);
        _label = Label().Match(folded).Length;
        _half = Half(folded);
        _isTimeOfDay = TimeOfDay().IsMatch(folded);
        _isQuestion = Question().IsMatch(folded);
        _isCount = Count().IsMatch(folded);
        _isShortPair = folded.Length == 3;
        _turns = TurnOfPhrase().IsMatch(folded) ? [.. TurnOfPhrase().Matches(folded).Select(turn => turn.Value)] : [];
    }

    /// <summary>Whether the two are built so alike that chance hardly explains it: 退塘 / 种树, 一担水，两里路 / 一根管，五年债, 26天 / 9℃.</summary>
    public bool IsTwinOf(HeadingPattern other)
    {
        var (left, right) = (_text, other._text);
        if ((_isQuestion && other._isQuestion) || (_isCount && other._isCount) || (_isTimeOfDay && other._isTimeOfDay)) return true;
        if (_label > 0 && _label == other._label) return true;
        if (_half > 0 && _half == other._half) return true;
        if (left.Length != right.Length) return false;
        if (left.Length <= ShortTwin) return _isHan && other._isHan;
        return _break > 0 && _break == other._break;
    }

    /// <summary>Whether they also have a word in the same place: 路近了，心也近了 / 灯亮了，梦也亮了.</summary>
    public bool IsTwinInWords(HeadingPattern other)
    {
        if (!IsTwinOf(other)) return false;
        if (_text.Length <= ShortTwin || _text.Length != other._text.Length) return true;
        for (var i = 0; i < _text.Length; i++)
        {
            if (i != _break && _text[i] == other._text[i]) return true;
        }

        return false;
    }

    public bool IsParallelTo(HeadingPattern other)
    {
        var (left, right) = (_text, other._text);
        if (_isQuestion && other._isQuestion) return true;
        if (_isCount && other._isCount) return true;
        if (_isShortPair && other._isShortPair && left[1] == right[1]) return true;
        if (_label > 0 && other._label > 0) return true;
        if (_half > 0 && _half == other._half) return true;
        if (Math.Abs(left.Length - right.Length) > 4 || left.Length < 4) return false;
        if (_isTimeOfDay && other._isTimeOfDay) return true;
        if (_comma >= 5 && Math.Abs(_comma - other._comma) <= 1) return true;
        var (same, fromEnd) = (0, 0);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] == right[i] && left[i] is not (' ' or ',')) same++;
            if (left[^(i + 1)] == right[^(i + 1)] && left[^(i + 1)] is not (' ' or ',')) fromEnd++;
        }

        if (Math.Max(same, fromEnd) >= Math.Max(2, left.Length / 5)) return true;
        return Array.Exists(_turns, turn => right.Contains(turn, StringComparison.Ordinal));
    }

    // The length of one line of a couplet, blank between the two or not: 昔隔一堤各自算 今凭一尺共量天; 0 for what is none.
    private static int Half(string line)
    {
        var letters = line.AsSpan().Count(' ') == 1 && line[line.Length / 2] == ' ' ? line.Length - 1 : line.Length;
        return letters >= 2 * ShortestHalf && letters % 2 == 0 && line.All(c => Characters.IsHan(c) || c == ' ') && (letters == line.Length || line.Length % 2 == 1) ? letters / 2 : 0;
    }

    // 卡住的是桥还是规矩, 看得见的是路看不见的是心
    [GeneratedRegex("的是|不是|就是|还要|更要|才能|如何|怎样|为了|从.{1,8}到|既要|既是|有了")]
    private static partial Regex TurnOfPhrase();

    [GeneratedRegex(@"^(?:问|Q)\s*:")]
    private static partial Regex Question();

    // 147次, 0.6秒
    [GeneratedRegex(@"^\d[\d.,:]*[\p{IsCJKUnifiedIdeographs}%℃°]{1,3}$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^.{2,8}:")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\d{1,2}:\d{2}")]
    private static partial Regex TimeOfDay();
}
