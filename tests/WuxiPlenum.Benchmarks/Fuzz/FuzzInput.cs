namespace WuxiPlenum.Benchmarks.Fuzz;

/// <summary>One input of a run: the bytes of a file.</summary>
/// <param name="Name">Its name; what ends in <c>.folder.zip</c> is unpacked and read as a folder.</param>
internal sealed record FuzzInput(string Name, byte[] Bytes);
