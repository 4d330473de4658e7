using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The operations that a subgraph becomes, in the order in which they run.</summary>
internal sealed class NpuGraph
{
    private readonly Dictionary<int, NpuTensor> tensors = [];
    private readonly List<NpuOperation> created = [];
    private readonly Dictionary<int, int> readers = [];
    private readonly HashSet<NpuOperation> directWriters = [];
    private readonly Dictionary<int, List<int>> users = [];
    private readonly Dictionary<int, int> makers = [];
    private readonly HashSet<int> inputs;
    private readonly HashSet<int> outputs;

    public NpuGraph(Subgraph subgraph, IReadOnlyList<Placement> placements)
    {
        Subgraph = subgraph;
        Placements = placements;
        (inputs, outputs) = ([.. subgraph.Inputs], [.. subgraph.Outputs]);
        for (var k = 0; k < subgraph.Operators.Length; k++)
        {
            AddUses(subgraph.Operators[k], k);
        }
    }

    public IReadOnlyList<Placement> Placements { get; }

    public Subgraph Subgraph { get; }

    /// <summary>In the order in which they run; none until <see cref="Finish"/>.</summary>
    public IReadOnlyList<NpuOperation> Operations { get; private set; } = [];

    /// <summary>Puts operations together that run as one, where the generation has its own rules.</summary>
    public Func<List<NpuOperation>, List<NpuOperation>>? Pack { get; init; }

    public int ReadersOf(int index) => readers.GetValueOrDefault(index);

    /// <returns>Operators that read a tensor, in file order.</returns>
    public IReadOnlyList<int> UsersOf(int index) => users.TryGetValue(index, out var list) ? list : [];

    /// <returns>The first operator that writes a tensor; -1 if none does.</returns>
    public int MakerOf(int index) => makers.GetValueOrDefault(index, -1);

    public bool IsGraphInput(int index) => inputs.Contains(index);

    public bool IsGraphOutput(int index) => outputs.Contains(index);

    /// <returns>The same one for an index each time.</returns>
    public NpuTensor Tensor(int index)
    {
        if (!tensors.TryGetValue(index, out var tensor))
        {
            var info = Subgraph.Tensors[index];
            tensor = new NpuTensor(info.Elements, Math.Max(1, info.FromLast(0)), Math.Max(8, info.Type.Bits()))
            {
                IsConstant = info.IsConstant,
                IsInput = IsGraphInput(index),
                IsOutput = IsGraphOutput(index),
                IsPersistent = info.IsVariable,
            };
            tensors.Add(index, tensor);
        }

        return tensor;
    }

    /// <summary>Whether a tensor can be another one under a new name.</summary>
    public bool CanAlias(int from, int to) =>
        !IsGraphInput(from)
        && !IsGraphOutput(to)
        && !Tensor(from).IsOnHost
        && !Tensor(to).IsOnHost
        && !Tensor(from).IsConstant
        && ReadersOf(from) == 1;

    /// <summary>Lets one index stand for the tensor of another.</summary>
    public void Alias(int index, NpuTensor tensor)
    {
        tensors[index] = tensor;
        tensor.IsOutput |= IsGraphOutput(index);
    }

    public NpuOperation Add(NpuOperation operation)
    {
        created.Add(operation);
        operation.Input.Tensor.Consumers.Add(operation);
        if (operation.Second is { } second && second.Tensor != operation.Input.Tensor)
        {
            second.Tensor.Consumers.Add(operation);
        }

        operation.Output.Tensor.Producers.Add(operation);
        return operation;
    }

    /// <summary>Takes back an operation that another one stands for.</summary>
    public void Remove(NpuOperation operation)
    {
        created.Remove(operation);
        operation.Output.Tensor.Producers.Remove(operation);
        foreach (var map in operation.Inputs)
        {
            map.Tensor.Consumers.Remove(operation);
        }
    }

    /// <summary>Lets the producer of a tensor that nothing else reads write it where it belongs.</summary>
    public bool WritesDirectly(int index, FeatureMap place)
    {
        var tensor = Tensor(index);
        if (
            ReadersOf(index) != 1
            || tensor
                is not {
                    IsConstant: false,
                    IsInput: false,
                    IsOutput: false,
                    IsOnHost: false,
                    IsPersistent: false,
                    Consumers.Count: 0,
                    Producers: [var producer]
                }
            || producer.Output.IsSlice
            || producer.Output.Full != place.Shape
            || producer.Kind is NpuKind.Transpose or NpuKind.MatMul or NpuKind.Copy
        )
        {
            return false;
        }

        producer.Output = place with { Bits = producer.Output.Bits };
        tensor.Producers.Clear();
        place.Tensor.Producers.Add(producer);
        directWriters.Add(producer);
        return true;
    }

    /// <summary>Orders the operations, merges activations and decides how tensors are stored.</summary>
    public void Finish()
    {
        // Parts without elements, of operators that have others.
        foreach (var op in created.FindAll(o => o.Maps.Any(m => m.Shape.Elements == 0)))
        {
            Remove(op);
        }

        NpuTensor[] results = [.. Subgraph.Outputs.Where(tensors.ContainsKey).Select(Tensor)];
        var ordered = OperationOrder.Of(created, results, directWriters);
        if (Pack is null)
        {
            Operations = ActivationFusion.Fuse(ordered);
        }

        foreach (var op in Pack is null ? Operations : ordered)
        {
            ElementWiseShape.Deepen(op);
        }

        Operations = Pack?.Invoke(ordered) ?? Operations;

        foreach (var tensor in Operations.SelectMany(op => op.Maps).Select(m => m.Tensor).Distinct())
        {
            tensor.IsLinear = StorageFormat.IsLinear(tensor, transposes: Pack is not null);
        }
    }

    private void AddUses(OperatorInfo op, int position)
    {
        foreach (var i in op.InputIndices.Where(i => i >= 0))
        {
            readers[i] = readers.GetValueOrDefault(i) + 1;
            if (!users.TryGetValue(i, out var list))
            {
                users.Add(i, list = []);
            }

            if (list is not [.., var last] || last != position)
            {
                list.Add(position);
            }
        }

        foreach (var o in op.OutputIndices)
        {
            makers.TryAdd(o, position);
        }
    }
}
