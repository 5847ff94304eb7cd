using System.Collections.Immutable;
using WuxiPlenum.Newsprint.Text;

namespace WuxiPlenum.Newsprint.Findings;

/// <summary>Collects the findings of one reading.</summary>
internal sealed class FindingLog
{
    /// <summary>The cost of an inference that is as likely right as wrong.</summary>
    public const double Even = 2.2;

    private readonly List<Finding> _findings = [];

    /// <param name="cost">What the inference cost in the search over readings; the confidence falls from 0.99 as it rises.</param>
    public void Add(FindingRule rule, double cost, ImmutableArray<TextSpan> spans, int? article, int? paragraph, string detail) =>
        AddSure(rule, Math.Round(0.99 / (1 + Math.Exp(cost - Even)), 2), spans, article, paragraph, detail);

    /// <param name="confidence">0 to 1.</param>
    public void AddSure(FindingRule rule, double confidence, ImmutableArray<TextSpan> spans, int? article, int? paragraph, string detail) =>
        _findings.Add(new Finding(rule, confidence, spans, article, paragraph, detail));

    public ImmutableArray<Finding> ToImmutable() => [.. _findings];
}
