using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The operations that a subgraph becomes, in the order in which they run.</summary>
internal sealed class NpuGraph
{
    private readonly Subgraph subgraph;
    private readonly Dictionary<int, NpuTensor> tensors = [];
    private readonly List<NpuOperation> created = [];
    private readonly Dictionary<int, int> readers = [];
    private readonly Dictionary<int, List<int>> users = [];
    private readonly Dictionary<int, int> makers = [];
    private readonly HashSet<int> inputs;
    private readonly HashSet<int> outputs;

    public NpuGraph(Subgraph subgraph, IReadOnlyList<Placement> placements)
    {
        this.subgraph = subgraph;
        Placements = placements;
        (inputs, outputs) = ([.. subgraph.Inputs], [.. subgraph.Outputs]);
        for (var k = 0; k < subgraph.Operators.Length; k++)
        {
            AddUses(subgraph.Operators[k], k);
        }
    }

    public IReadOnlyList<Placement> Placements { get; }

    public Subgraph Subgraph => subgraph;

    public List<NpuOperation> Operations { get; private set; } = [];

    public int ReadersOf(int index) => readers.GetValueOrDefault(index);

    /// <returns>Operators that read a tensor, in file order.</returns>
    public IReadOnlyList<int> UsersOf(int index) => users.TryGetValue(index, out var list) ? list : [];

    /// <returns>The first operator that writes a tensor; -1 if none does.</returns>
    public int MakerOf(int index) => makers.GetValueOrDefault(index, -1);

    public bool IsGraphInput(int index) => inputs.Contains(index);

    public bool IsGraphOutput(int index) => outputs.Contains(index);

    public NpuTensor Tensor(int index)
    {
        if (!tensors.TryGetValue(index, out var tensor))
        {
            var info = subgraph.Tensors[index];
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

    public bool Has(int index) => tensors.ContainsKey(index);

    public void Alias(int index, NpuTensor tensor)
    {
        tensors[index] = tensor;
        tensor.IsOutput |= IsGraphOutput(index);
    }

    public NpuTensor Temporary(Volume shape, int bits) => new(shape.Elements, shape.D, bits);

    public NpuTensor Constant(Volume shape, int bits) => new(shape.Elements, shape.D, bits) { IsConstant = true };

    public NpuOperation Add(NpuOperation operation)
    {
        created.Add(operation);
        Connect(operation, operation.Input.Tensor.Consumers);
        if (operation.Second is { } second && second.Tensor != operation.Input.Tensor)
        {
            Connect(operation, second.Tensor.Consumers);
        }

        Connect(operation, operation.Output.Tensor.Producers);
        return operation;

        static void Connect(NpuOperation operation, List<NpuOperation> list) => list.Add(operation);
    }

    /// <summary>Lets the producer of a tensor that nothing else reads write it where it belongs.</summary>
    public bool WritesDirectly(int index, FeatureMap place)
    {
        var tensor = Tensor(index);
        if (
            ReadersOf(index) != 1
            || tensor is not { IsConstant: false, IsInput: false, IsOutput: false, IsOnHost: false, IsPersistent: false, Consumers.Count: 0, Producers: [var producer] }
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
        return true;
    }

    private void AddUses(OperatorInfo op, int position)
    {
        foreach (var (i, count) in op.InputIndices.Where(i => i >= 0).GroupBy(i => i).Select(g => (g.Key, g.Count())))
        {
            readers[i] = readers.GetValueOrDefault(i) + count;
            if (!users.TryGetValue(i, out var list))
            {
                users.Add(i, list = []);
            }

            list.Add(position);
        }

        foreach (var o in op.OutputIndices)
        {
            makers.TryAdd(o, position);
        }
    }

    /// <summary>Orders the operations, merges activations and decides how tensors are stored.</summary>
    public void Finish()
    {
        Order();
        Fuse();
        Operations.ForEach(Deepen);
        foreach (var tensor in Operations.SelectMany(Maps).Select(m => m.Tensor).Distinct())
        {
            tensor.IsLinear = NeedsLinear(tensor);
        }
    }

    public static IEnumerable<FeatureMap> Maps(NpuOperation op) => op.Second is { } second ? [op.Input, second, op.Output] : [op.Input, op.Output];

    // The compiler walks from the outputs back, and takes the producers of the last operand first.
    private void Order()
    {
        var visited = new HashSet<NpuOperation>();
        var stack = new Stack<(bool Done, NpuOperation Operation)>();
        foreach (var output in created.Where(o => o.Output.Tensor.IsOutput || o.Output.Tensor.IsPersistent || o.Output.Tensor.IsOnHost || o.Output.Tensor.Consumers.Count == 0))
        {
            stack.Push((false, output));
        }

        while (stack.TryPop(out var entry))
        {
            if (entry.Done)
            {
                Operations.Add(entry.Operation);
            }
            else if (visited.Add(entry.Operation))
            {
                stack.Push((true, entry.Operation));
                foreach (var producer in entry.Operation.Input.Tensor.Producers.Concat(entry.Operation.Second?.Tensor.Producers ?? []))
                {
                    stack.Push((false, producer));
                }
            }
        }
    }

    private void Fuse()
    {
        var kept = new List<NpuOperation>();
        foreach (var op in Operations)
        {
            if (
                op.OwnActivation != NpuActivation.None
                && op.IsFusible
                && kept is [.., var last]
                && last.Output.Tensor == op.Input.Tensor
                && last.OwnActivation == NpuActivation.None
                && last.Activation == NpuActivation.None
                && last.Kind is not (NpuKind.Copy or NpuKind.MatMul)
                && (last.Kind != NpuKind.Transpose || last.Output.Bits == 8)
                && last.Output.Tensor is { IsOutput: false, Producers.Count: 1, Consumers.Count: 1 } between
                && between.IsPersistent == op.Output.Tensor.IsPersistent
                && !last.Output.IsSlice
            )
            {
                last.Activation = op.OwnActivation;
                last.TableBytes = op.TableBytes;
                last.Output = op.Output.IsSlice ? op.Output : last.Output with { Tensor = op.Output.Tensor, Bits = op.Output.Bits };
                op.Output.Tensor.Producers.Remove(op);
                op.Output.Tensor.Producers.Add(last);
            }
            else
            {
                kept.Add(op);
            }
        }

        Operations = kept;
    }

    // Element-wise operations on few channels run on another shape of as many elements.
    private static void Deepen(NpuOperation op)
    {
        var isElementWise = op.Kind == NpuKind.ElementWise || op.OwnActivation != NpuActivation.None || op.IsConversion;
        if (!isElementWise || Maps(op).Any(m => m.IsSlice || m.HasStride))
        {
            return;
        }

        var (first, second) = (op.Input.Shape.Elements == 1, op.Second?.Shape.Elements == 1);
        var broadcast = op.Second is { } other && !first && !second && op.Input.Shape != other.Shape;
        if (broadcast || op.Output.Shape.Elements <= 16 || op.Output.Shape.D >= 8)
        {
            return;
        }

        var shape = Factors.Deep(op.Output.Shape.Elements);
        op.Output = op.Output with { Full = shape, Shape = shape };
        op.Input = first ? op.Input : op.Input with { Full = shape, Shape = shape };
        op.Second = op.Second is null || second ? op.Second : op.Second with { Full = shape, Shape = shape };
    }

    private static bool NeedsLinear(NpuTensor tensor)
    {
        if (tensor.IsConstant || tensor.IsPersistent || tensor.IsInput || tensor.IsOutput || tensor.IsOnHost)
        {
            return true;
        }

        var reads = tensor.Consumers.SelectMany(c => Maps(c).SkipLast(1).Where(m => m.Tensor == tensor).Select(m => (Operation: c, Map: m))).ToArray();
        var writes = tensor.Producers.Select(p => (Operation: p, Map: p.Output)).ToArray();
        if (reads.Concat(writes).Any(c => c.Map.DepthOffset % EthosUAccelerator.BrickDepth != 0 || c.Map.HasStride))
        {
            return true;
        }

        if (
            reads.Any(r => r.Operation.Kind is NpuKind.Transpose or NpuKind.MatMul)
            || writes.Any(w => w.Operation.Kind is NpuKind.Transpose or NpuKind.MatMul)
            || (tensor.Bits == 32 && reads.Any(r => r.Operation.Kind == NpuKind.ReduceSum))
        )
        {
            return true;
        }

        var shapes = reads.Select(r => (r.Map.Shape.W, r.Map.Shape.D)).Distinct().ToArray();
        return shapes.Length > 1 || (shapes.Length == 1 && reads.Concat(writes).Any(c => (c.Map.Full.W, c.Map.Full.D) != shapes[0]));
    }
}
