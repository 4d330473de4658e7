using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>An operator in its graph, and what is known of the tensors around it so far.</summary>
internal sealed class OperatorSite(LoweringState state, int source)
{
    private const int TableEntries = 256;

    /// <summary>Of a look-up table for 16 bits: 512 pairs of a base and a slope.</summary>
    public const int WideTableBytes = 2048;

    /// <summary>Index of the operator.</summary>
    public int Source => source;

    public OperatorInfo Op => Subgraph.Operators[source];

    public NpuGraph Graph => state.Graph;

    public Subgraph Subgraph => state.Graph.Subgraph;

    /// <inheritdoc cref="LoweringState.Generation"/>
    public IGenerationLowering? Generation => state.Generation;

    /// <inheritdoc cref="LoweringState.Slices"/>
    public Dictionary<int, SlicedTensor> Slices => state.Slices;

    /// <inheritdoc cref="LoweringState.Copied"/>
    public HashSet<int> Copied => state.Copied;

    /// <inheritdoc cref="LoweringState.MergedPads"/>
    public HashSet<int> MergedPads => state.MergedPads;

    public TensorInfo Input => Op.Input(0)!;

    public TensorInfo Output => Op.Outputs[0];

    public int InputIndex => Op.InputIndices[0];

    public int OutputIndex => Op.OutputIndices[0];

    /// <param name="shape">As which it is read, where that is not its own.</param>
    public FeatureMap Read(int index, Volume? shape = null) =>
        Slices.TryGetValue(index, out var slice)
            ? new FeatureMap(Graph.Tensor(slice.Tensor), Volume.Of(Subgraph.Tensors[slice.Tensor]), shape ?? slice.Shape)
            {
                IsSlice = true,
                DepthOffset = slice.DepthOffset,
                HasStride = slice.HasStride,
            }
            : new FeatureMap(Graph.Tensor(index), shape ?? Volume.Of(Subgraph.Tensors[index]));

    /// <inheritdoc cref="Read"/>
    public FeatureMap Write(int index, Volume? shape = null) => new(Graph.Tensor(index), shape ?? Volume.Of(Subgraph.Tensors[index]));

    public int SourceOf(int tensor) => Graph.MakerOf(tensor);

    public void ElementWise(FeatureMap first, FeatureMap second, FeatureMap output, NpuOutput kind, long repeats) =>
        Graph.Add(
            new NpuOperation(NpuKind.ElementWise, source)
            {
                Input = first,
                Second = second,
                Output = output,
                OutputKind = kind,
                Repeats = repeats,
            }
        );

    public FeatureMap Binary32(FeatureMap first, FeatureMap second, Volume shape, NpuOutput kind)
    {
        var result = FeatureMap.Temporary(shape, 32);
        ElementWise(first, second, result, kind, 1);
        return result;
    }

    public FeatureMap Unary32(FeatureMap input, Volume shape)
    {
        var result = FeatureMap.Temporary(shape, 32);
        Graph.Add(new NpuOperation(NpuKind.ElementWise, source) { Input = input, Output = result });
        return result;
    }

    /// <summary>An operator with an activation of its own is two, of which the second usually becomes part of the first.</summary>
    /// <param name="make">The first, from where it writes to.</param>
    public void Activated(Func<FeatureMap, NpuOperation> make)
    {
        var (activation, table) = Op.Options.Activation switch
        {
            1 or 2 or 3 => (NpuActivation.Relu, 0),
            4 => (NpuActivation.Table, TableBytes(Output)),
            _ => (NpuActivation.None, 0),
        };
        if (activation == NpuActivation.None)
        {
            Graph.Add(make(Write(OutputIndex)));
            return;
        }

        var between = FeatureMap.Temporary(Volume.Of(Output), TensorSize.Bits(Output));
        var first = Graph.Add(make(between));
        Activation(
            between with
            {
                Full = first.Output.Shape,
                Shape = first.Output.Shape,
            },
            Write(OutputIndex, first.Output.Shape),
            activation,
            table,
            isFusible: true,
            TensorSize.Batch(Output)
        );
    }

    /// <summary>An activation on its own: an average of one element.</summary>
    /// <param name="table">Bytes of its table; 0 without one.</param>
    public void Activation(FeatureMap input, FeatureMap output, NpuActivation activation, int table, bool isFusible, long repeats) =>
        Graph.Add(
            new NpuOperation(NpuKind.Pooling, source)
            {
                Input = input,
                Output = output,
                OwnActivation = activation,
                TableBytes = table,
                IsFusible = isFusible,
                Repeats = repeats,
            }
        );

    /// <returns>Of a look-up table for such elements: a byte for each value, or 512 pairs of a base and a slope.</returns>
    public static int TableBytes(TensorInfo tensor) => TensorSize.Bits(tensor) == 16 ? WideTableBytes : TableEntries;
}
