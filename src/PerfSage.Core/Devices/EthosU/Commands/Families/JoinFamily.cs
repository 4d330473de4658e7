using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Parts that are written next to each other, by whoever makes them where that is possible.</summary>
internal static class JoinFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, o, output) = (site.Op, site.OutputIndex, site.Output);
        var fromLast = TensorSize.FromLast(output, op.Options.Axis);
        var (outer, inner, offset) = (Volume.Of(output), Volume.Of(output), 0);
        var isChannel = fromLast == 0;
        foreach (var (t, times) in Listed([.. op.InputIndices.Where(t => t >= 0)]))
        {
            var info = site.Subgraph.Tensors[t];
            var part = op.Is(Parts.Pack) ? 1 : info.FromLast(fromLast);
            var shape = fromLast switch
            {
                0 => inner with { D = part },
                1 => inner with { W = part },
                2 => inner with { H = part },
                _ => inner,
            };
            var place = new FeatureMap(site.Graph.Tensor(o), outer, shape) { IsSlice = true, DepthOffset = isChannel ? offset : 0 };
            if (times > 1 || fromLast > 2 || site.Slices.ContainsKey(t) || !site.Graph.WritesDirectly(t, place))
            {
                site.Graph.Add(
                    new NpuOperation(NpuKind.Pooling, site.Source)
                    {
                        Input = site.Read(t, shape),
                        Output = place,
                        Repeats = times * TensorSize.Batch(fromLast > 2 ? info : output),
                    }
                );
            }

            offset = Saturate(offset + ((long)part * times));
        }
    }

    // Each as often as it is read, or each tensor once with how often: a small file can name one thousands of times.
    private static IEnumerable<(int Tensor, int Times)> Listed(int[] inputs) =>
        inputs.Length <= EqualParts.MostListed ? inputs.Select(t => (t, 1)) : inputs.GroupBy(t => t).Select(g => (g.Key, g.Count()));
}
