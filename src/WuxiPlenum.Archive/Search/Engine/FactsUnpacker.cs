using System.Text;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Reads what <see cref="FactsWriter"/> wrote, in the same order.</summary>
/// <remarks>What is cut short or no number ends in an exception of <see cref="BinaryReader"/>.</remarks>
internal sealed class FactsUnpacker(byte[] packed) : IDisposable
{
    private readonly BinaryReader _reader = new(new MemoryStream(packed), Encoding.UTF8);
    private readonly List<string> _texts = [];

    public int Number() => _reader.Read7BitEncodedInt();

    public string? Text()
    {
        var place = Number();
        if (place > _texts.Count)
            _texts.Add(_reader.ReadString());
        return place == 0 ? null : _texts[place - 1];
    }

    public void Dispose() => _reader.Dispose();
}
