namespace WuxiPlenum.Newsprint.Insights.Tasks;

/// <summary>The tasks by their pairs of characters, so that a section is compared only with those that have one of its own.</summary>
internal sealed class TaskIndex
{
    private readonly EditionPairs _weights;
    private readonly double[] _sizes;
    private readonly ILookup<int, (int Task, double Weight)> _byPair;

    public TaskIndex(List<Dictionary<int, double>> tasks, EditionPairs weights)
    {
        _weights = weights;
        var vectors = tasks.ConvertAll(weights.Vector);
        _sizes = [.. vectors.Select(Size)];
        _byPair = vectors.SelectMany((vector, task) => vector.Select(pair => (pair.Pair, task, pair.Weight))).ToLookup(item => item.Pair, item => (item.task, item.Weight));
    }

    /// <summary>For each task the cosine between its pairs and the section's: 0 where they have none in common.</summary>
    public double[] Scores(Dictionary<int, double> section)
    {
        var scores = new double[_sizes.Length];
        var vector = _weights.Vector(section);
        foreach (var (pair, weight) in vector)
        {
            foreach (var (task, weightInTask) in _byPair[pair]) scores[task] += weight * weightInTask;
        }

        var size = Size(vector);
        for (var task = 0; task < scores.Length; task++)
            if (scores[task] > 0) scores[task] /= size * _sizes[task];
        return scores;
    }

    private static double Size(List<(int Pair, double Weight)> vector) => Math.Sqrt(vector.Sum(pair => pair.Weight * pair.Weight));
}
