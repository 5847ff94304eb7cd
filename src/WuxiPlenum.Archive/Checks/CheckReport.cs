namespace WuxiPlenum.Archive.Checks;

/// <summary>What a check of the archive has found.</summary>
public sealed class CheckReport
{
    /// <summary>So many problems of a kind are kept; the others are counted.</summary>
    private const int MostKept = 1000;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<ProblemKind, int> _counts = [];
    private readonly List<string> _notes = [];

    /// <summary>How many versions of documents were compared.</summary>
    public int Documents { get; internal set; }

    /// <summary>How many articles were compared, those not shown among them.</summary>
    public int Articles { get; internal set; }

    /// <summary>The first thousand problems of each kind.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>How many problems there are of each kind.</summary>
    public IReadOnlyDictionary<ProblemKind, int> Counts => _counts;

    /// <summary>What is no fault but good to know, in the language of the interface.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public bool IsWhole => _counts.Count == 0;

    internal void Add(Problem problem)
    {
        var count = _counts[problem.Kind] = _counts.GetValueOrDefault(problem.Kind) + 1;
        if (count <= MostKept)
            _problems.Add(problem);
    }

    internal void Note(string note) => _notes.Add(note);
}

/// <summary>How far a check is.</summary>
/// <param name="Step">What is compared.</param>
/// <param name="Done">Of <paramref name="Total"/> documents, articles or tables.</param>
public sealed record CheckProgress(string Step, int Done, int Total);
