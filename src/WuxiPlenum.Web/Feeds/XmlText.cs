using System.Text;
using System.Xml;

namespace WuxiPlenum.Web.Feeds;

/// <summary>Text for XML 1.0, which has no place for most control characters nor for half a surrogate pair; extraction may leave both in a text.</summary>
public static class XmlText
{
    /// <summary>The text with U+FFFD for each character that XML cannot hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}
