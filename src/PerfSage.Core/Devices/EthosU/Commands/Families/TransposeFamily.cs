using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Transpositions, in steps that the hardware has.</summary>
internal static class TransposeFamily
{
    public static void Lower(OperatorSite site)
    {
        var (op, i, o, input, output) = (site.Op, site.InputIndex, site.OutputIndex, site.Input, site.Output);
        var permutation =
            op.Input(1)?.Numbers.Values is { } values && values.Count == input.Rank ? values.Select(v => (int)v).ToList() : null;
        if (permutation is null)
        {
            site.Graph.Add(new NpuOperation(NpuKind.Transpose, site.Source) { Input = site.Read(i), Output = site.Write(o) });
            return;
        }

        var shape = input.Shape.ToList();
        if (!IsNative(permutation))
        {
            // Dimensions of one element are left out.
            for (var p = permutation.Count - 1; p >= 0 && permutation.Count > 1; p--)
            {
                if (shape[permutation[p]] == 1)
                {
                    var axis = permutation[p];
                    shape.RemoveAt(axis);
                    permutation.RemoveAt(p);
                    for (var q = 0; q < permutation.Count; q++)
                    {
                        permutation[q] -= permutation[q] > axis ? 1 : 0;
                    }
                }
            }
        }

        if (
            permutation.Select((p, k) => p == k).All(same => same)
            && !site.Graph.IsGraphInput(i)
            && !site.Graph.IsGraphOutput(o)
            && !site.Graph.Tensor(i).IsOnHost
            && !site.Graph.Tensor(o).IsOnHost
            && site.Graph.ReadersOf(i) == 1
            && !site.Slices.ContainsKey(i)
        )
        {
            site.Graph.Alias(o, site.Graph.Tensor(i));
            return;
        }

        var steps = IsNative(permutation)
            ? [(AxisSwaps.Volume3(shape), AxisSwaps.Volume3([.. permutation.Select(p => shape[p])]))]
            : AxisSwaps.Swaps(shape, permutation);
        Swapped(site, site.Read(i).Tensor, steps, TensorSize.Bits(output));
    }

    public static void Swapped(OperatorSite site, NpuTensor input, List<(Volume Before, Volume After)> steps, int bits)
    {
        var o = site.OutputIndex;
        var previous = new FeatureMap(input, steps[0].Before);
        for (var s = 0; s < steps.Count; s++)
        {
            var (before, after) = steps[s];
            var last = s == steps.Count - 1;
            var target = last ? new FeatureMap(site.Graph.Tensor(o), after) : FeatureMap.Temporary(after, bits);
            site.Graph.Add(
                new NpuOperation(NpuKind.Transpose, site.Source)
                {
                    Input = previous with { Full = before, Shape = before },
                    Output = target,
                }
            );
            previous = target;
        }
    }

    private static bool IsNative(List<int> permutation)
    {
        List<int> full =
        [
            .. Enumerable.Range(0, Math.Max(0, 4 - permutation.Count)),
            .. permutation.Select(p => p + Math.Max(0, 4 - permutation.Count)),
        ];
        return full is [0, 1, 2, 3] or [0, 2, 1, 3] or [0, 1, 3, 2] or [0, 3, 2, 1];
    }
}
