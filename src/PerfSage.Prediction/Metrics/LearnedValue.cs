using PerfSage.Core.Graphs;

namespace PerfSage.Prediction.Metrics;

/// <param name="Value">Of the model, in the metric's unit.</param>
/// <param name="Contributions">[n], per operator in file order, in the metric's unit.</param>
internal sealed record LearnedValue(double Value, double[] Contributions)
{
    /// <summary>From operators that run once each to those of an inference, which repeats some and leaves out others.</summary>
    public LearnedValue PerInference(ModelGraph model)
    {
        if (model.Execution.Calls.Count == 0)
        {
            return this;
        }

        var scaled = model.Execution.OperatorsPerInference(Contributions, model.Subgraphs);
        return new LearnedValue(scaled.Sum(), scaled);
    }
}
