using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Placing;

/// <summary>An operator that an NPU may run.</summary>
/// <param name="Operator">As the model has it.</param>
/// <param name="Inputs">Its feature maps, constant or not; weights, biases and parameters are none.</param>
internal sealed record Candidate(OperatorInfo Operator, IReadOnlyList<TensorInfo> Inputs)
{
    public OperatorOptions Options => Operator.Options;

    public TensorInfo[] Outputs => Operator.Outputs;

    public IEnumerable<TensorInfo> FeatureMaps => Inputs.Concat(Outputs);

    /// <summary>The first feature map; only asked for where there is one.</summary>
    public TensorInfo Input => Inputs[0];

    /// <summary>The first output; only asked for where there is one.</summary>
    public TensorInfo Output => Outputs[0];

    public IEnumerable<TensorInfo> Tensors => Operator.Inputs.OfType<TensorInfo>().Concat(Outputs);

    /// <summary>The numbers of an operand that is a short constant; null where they are not known.</summary>
    public IReadOnlyList<long>? Values(int operand) => Operator.Input(operand)?.Numbers.Values;

    public bool IsConstant(int operand) => Operator.Input(operand) is { IsConstant: true };
}
