using WuxiPlenum.Archive.Search.Engine;

namespace WuxiPlenum.Archive.Providers.Postgres.Postings;

/// <summary>
/// How places are packed, in numbers of seven bits a byte. For each article: how much higher its id is than the one before, how many
/// bytes follow, then its places. A 0 in the stead of the first number begins anew: the id itself follows, so that two lists one
/// after the other are a list again. A place is how much farther it is than the one before in its field, the first one counted from
/// -1; a 0 changes to the field whose number follows; the first field is the text.
/// </summary>
internal static class PostingsCodec
{
    public const IndexField FirstField = IndexField.Body;

    public static void Write(List<byte> bytes, int number)
    {
        for (var rest = (uint)number; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                bytes.Add((byte)rest);
                return;
            }

            bytes.Add((byte)(rest | 0x80));
        }
    }

    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = (int)bytes[at++];
        if (number < 0x80)
            return number;
        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
