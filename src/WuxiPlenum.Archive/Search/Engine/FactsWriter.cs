using System.Text;

namespace WuxiPlenum.Archive.Search.Engine;

/// <summary>Packs the facts of one block.</summary>
internal sealed class FactsWriter : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<string, int> _texts = [];

    public FactsWriter() => _writer = new BinaryWriter(_bytes, Encoding.UTF8);

    public void Write(int number) => _writer.Write7BitEncodedInt(number);

    public void Write(string? text)
    {
        if (text is null)
        {
            Write(0);
            return;
        }

        if (_texts.TryGetValue(text, out var known))
        {
            Write(known);
            return;
        }

        _texts.Add(text, _texts.Count + 1);
        Write(_texts.Count);
        _writer.Write(text);
    }

    public byte[] ToArray() => _bytes.ToArray();

    public void Dispose() => _writer.Dispose();
}
