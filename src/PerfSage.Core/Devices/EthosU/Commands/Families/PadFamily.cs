using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Borders, written around a copy of the input.</summary>
internal static class PadFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, i, o, input, output) = (site.Op, site.InputIndex, site.OutputIndex, site.Input, site.Output);
        if (site.MergedPads.Contains(site.Source))
        {
            return;
        }

        var outer = Volume.Of(output);
        var rank = input.Rank;
        var pads = op.Input(1)?.Numbers.Values is { } values && values.Count == 2 * rank ? values : null;
        for (var axis = 0; pads is not null && axis < rank; axis++)
        {
            for (var side = 0; side < 2; side++)
            {
                var size = (int)Math.Clamp(pads[(2 * axis) + side], 0, int.MaxValue);
                if (size > 0)
                {
                    var part = (rank - 1 - axis) switch
                    {
                        0 => outer with { D = size },
                        1 => outer with { W = size },
                        2 => outer with { H = size },
                        _ => outer,
                    };
                    var offset = rank - 1 - axis == 0 && side == 1 ? outer.D - size : 0;
                    var constant = NpuTensor.Constant(part, TensorSize.Bits(output));
                    var border = op.Is(Moves.MirrorPad) ? site.Read(i, part) with { IsSlice = true } : new FeatureMap(constant, part);
                    site.Graph.Add(
                        new NpuOperation(NpuKind.Pooling, site.Source)
                        {
                            Input = border,
                            Output = new FeatureMap(site.Graph.Tensor(o), outer, part) { IsSlice = true, DepthOffset = offset },
                        }
                    );
                }
            }
        }

        var depthOffset = pads is { Count: >= 2 } ? (int)Math.Clamp(pads[^2], 0, int.MaxValue) : 0;
        if (
            !site.Slices.ContainsKey(i)
            && site.Graph.WritesDirectly(
                i,
                new FeatureMap(site.Graph.Tensor(o), outer, Volume.Of(input)) { IsSlice = true, DepthOffset = depthOffset }
            )
        )
        {
            return;
        }

        site.Graph.Add(
            new NpuOperation(NpuKind.Pooling, site.Source)
            {
                Input = site.Read(i),
                Output = new FeatureMap(site.Graph.Tensor(o), outer, Volume.Of(input)) { IsSlice = true, DepthOffset = depthOffset },
                Repeats = TensorSize.Batch(input),
            }
        );
    }
}
