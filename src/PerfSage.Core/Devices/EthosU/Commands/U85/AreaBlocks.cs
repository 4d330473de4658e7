using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands.U85;

/// <summary>
/// Blocks of operations that keep channels apart: an area of the output's aspect that fits the accumulators and the input buffer.
/// </summary>
internal static class AreaBlocks
{
    private const int Granule = U85BlockSearch.DepthGranule;
    private const int Retries = 25;

    public static (Volume Input, Volume Output) Find(BlockSpace space, Volume ifm, Volume output, SlidingWindow window, int inputDepth)
    {
        var ofm = Volumes.RoundUp(output, space.Granule);
        var (h, w, d) = Fit(space, ifm, ofm, window, inputDepth);
        var reduced = 0;
        while (true)
        {
            var granule = space.Micro.InputGranule(inputDepth > 0 ? inputDepth : d, space.Bits);
            var needed = BlockSpace.Input(new Volume(h, w, d), window, granule, inputDepth);
            var row = BlockSpace.Input(new Volume(space.Granule.H, w, d), window, granule, inputDepth);
            if ((w >= ofm.W && h >= ofm.H && d >= ofm.D) || space.InputElements - needed.Elements >= row.Elements)
            {
                return (needed, new Volume(h, w, d));
            }

            // Room for one more row of the input, to be fetched while the block runs.
            if ((h != ofm.H || (reduced & 2) != 0) && h > space.Granule.H)
            {
                h -= space.Granule.H;
            }
            else if ((d > w || (reduced & 1) != 0) && d > granule.D)
            {
                d -= granule.D;
            }
            else if ((w != ofm.W || (reduced & 4) != 0) && w > space.Granule.W)
            {
                w -= space.Granule.W;
            }
            else if (reduced != 7)
            {
                reduced = (reduced << 1) | 1;
            }
            else if (d > space.Granule.D)
            {
                d = Math.Max(d / 2, space.Granule.D);
            }
            else
            {
                return (needed, new Volume(h, w, d));
            }
        }
    }

    private static Volume Fit(BlockSpace space, Volume ifm, Volume ofm, SlidingWindow window, int inputDepth)
    {
        var limit = ofm.Min(space.Limit);
        var step = (int)space.Micro.Output.Area * Granule;
        var deepFirst = window.Area == Extent.One;
        var most = Math.Min(Math.Max(space.Core.Macs, space.Accumulators / step), limit.D);
        double area = deepFirst ? (long)ofm.W * ofm.D : ofm.Area;
        var (best, bestMetric) = (new Volume(space.Granule.H, space.Granule.W, Granule), double.MaxValue);
        for (var depth = Granule; depth <= most; depth += Granule)
        {
            if (FitAt(space, ifm, ofm, window, inputDepth, depth) is not var (h, w))
            {
                break;
            }

            var granule = space.Micro.InputGranule(inputDepth > 0 ? inputDepth : depth, space.Bits).D;
            var used = depth % granule == 0 ? granule : depth % granule;
            var waste = 1 + ((double)(granule - used) / granule / 10);
            var fit = 1 + (Math.Abs(1 - ((double)limit.D / depth)) / 10);
            var metric = (1 + Math.Abs(1 - (area / ((long)w * (deepFirst ? depth : h))))) * fit * waste;
            if (metric < bestMetric)
            {
                (best, bestMetric) = (new Volume(h, w, depth), metric);
                if (depth >= ofm.D && w >= ofm.W && h >= ofm.H)
                {
                    return ofm;
                }
            }
        }

        return best;
    }

    private static (int H, int W)? FitAt(BlockSpace space, Volume ifm, Volume ofm, SlidingWindow window, int inputDepth, int depth)
    {
        var limit = ofm.Min(space.Limit);
        var step = (int)space.Micro.Output.Area * Granule;
        var aspect = (double)ofm.H / ofm.W;
        var granule = space.Micro.InputGranule(inputDepth > 0 ? inputDepth : depth, space.Bits);
        var whole = Volumes.RoundUp(ifm, granule).Elements;
        var (accumulators, before, retries) = (space.Accumulators, -1L, Retries);
        while (true)
        {
            var (h, w) = ByAspect(aspect, accumulators / depth, space.Granule);
            (h, w) = (Math.Min(h, limit.H), Math.Min(w, limit.W));
            var elements = h * w;
            w = w < ofm.W ? BestTile(ofm.W, space.Granule.W, w) : w;
            h = Math.Max(Volumes.RoundDown(elements / w, space.Granule.H), space.Granule.H);
            var required = (long)w * h * depth;
            var byAccumulators = (double)space.Accumulators / required;
            var input = Math.Min(BlockSpace.Input(new Volume(h, w, depth), window, granule, inputDepth).Elements, whole);
            var byInput = (double)space.InputElements / input;
            if (byAccumulators >= 1 && byInput >= 1)
            {
                return (h, w);
            }

            if (required == before && --retries <= 0)
            {
                byInput = 0.9;
            }

            before = required;
            if (byInput < 1 && byAccumulators > 1)
            {
                accumulators = (int)Math.Min(accumulators, required);
            }

            var next = Math.Max((int)(accumulators / step * Math.Min(byInput, byAccumulators)), 0) * step;
            next = next == accumulators ? accumulators - step : next;
            if (next < step)
            {
                return null;
            }

            accumulators = next;
        }
    }

    private static (int H, int W) ByAspect(double aspect, int elements, Volume granule)
    {
        var w = Math.Sqrt(elements / aspect);
        var h = w * aspect;
        if (h < 1)
        {
            (w, h) = (w * h, 1);
        }
        else if (w < 1)
        {
            (h, w) = (h * w, 1);
        }

        return (Volumes.RoundDown(Math.Max((int)h, granule.H), granule.H), Volumes.RoundDown(Math.Max((int)w, granule.W), granule.W));
    }

    // The width that leaves the largest last tile.
    private static int BestTile(int range, int granule, int tile)
    {
        if (range % tile == 0)
        {
            return tile;
        }

        var even = Math.Max(RoundUp(range / ((range / tile) + 1), granule), granule);
        var first = Math.Max(Math.Max(even - (granule * 2), (even + 1) / 2), granule);
        var (best, bestRest) = (tile, range % tile);
        for (var t = tile; t >= first; t -= granule)
        {
            var rest = range % t == 0 ? t : range % t;
            if (rest > bestRest)
            {
                (best, bestRest) = (t, rest);
            }
        }

        return best;
    }
}
