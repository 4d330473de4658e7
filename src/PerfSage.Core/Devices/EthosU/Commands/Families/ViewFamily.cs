using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Other shapes of the same elements: nothing runs, but for a copy where the compiler needs two tensors.</summary>
internal static class ViewFamily
{
    public static void Lower(OperatorSite site) => Lower(site, site.InputIndex);

    /// <param name="i">The tensor that has the elements.</param>
    public static void Lower(OperatorSite site, int i)
    {
        var o = site.OutputIndex;
        var tensor = site.Graph.Tensor(i);
        var (input, output) = (site.Subgraph.Tensors[i], site.Subgraph.Tensors[o]);
        var readers = site.Graph.UsersOf(i);
        var fromOutside =
            site.Graph.IsGraphInput(i)
            || site.Graph.IsGraphOutput(i)
            || input.IsConstant
            || (tensor.IsOnHost && tensor.Producers.Count == 0);
        var toOutside = site.Graph.IsGraphOutput(o) || site.Graph.Tensor(o).IsOnHost;
        var isCopied = (fromOutside && toOutside) || (readers.Count > 1 && !input.Shape.SequenceEqual(output.Shape) && site.Copied.Add(i));
        if (isCopied)
        {
            // All readers read the copy; the compiler meets the last of them first.
            var first = readers.LastOrDefault(r => IsView(site.Subgraph.Operators[r]), -1);
            var copy = NpuTensor.Temporary(Volume.Of(input), TensorSize.Bits(input));
            copy.IsOnHost = site.Graph.Tensor(o).IsOnHost;
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, first < 0 ? site.Source : first)
                {
                    Input = site.Read(i),
                    Output = new FeatureMap(copy, Volume.Of(input)),
                    Repeats = TensorSize.Batch(input),
                }
            );
            site.Slices.Remove(i);
            site.Graph.Alias(o, copy);
            if (!site.Graph.IsGraphInput(i) && !site.Graph.IsGraphOutput(i))
            {
                site.Graph.Alias(i, copy);
            }

            return;
        }

        if (site.Slices.TryGetValue(i, out var slice))
        {
            if (
                input.Shape.Where(d => d != 1).SequenceEqual(output.Shape.Where(d => d != 1))
                && !toOutside
                && site.Graph.UsersOf(o).All(r => SliceFamily.CanBeTaken(site, site.Subgraph.Operators[r], o))
            )
            {
                site.Slices[o] = slice;
                return;
            }

            // A part that is reshaped otherwise is copied first.
            tensor = new NpuTensor(input.Elements, Math.Max(1, input.FromLast(0)), TensorSize.Bits(input));
            site.Graph.Add(
                new NpuOperation(NpuKind.Pooling, site.SourceOf(i)) { Input = site.Read(i), Output = new FeatureMap(tensor, slice.Shape) }
            );
            site.Slices.Remove(i);
            site.Graph.Alias(i, tensor);
        }

        tensor.IsOnHost |= site.Graph.Tensor(o).IsOnHost;
        site.Graph.Alias(o, tensor);
    }

    public static bool IsView(OperatorInfo op) => op.Is(Views.Reshape) || op.Is(Views.Squeeze) || op.Is(Views.ExpandDims);
}
