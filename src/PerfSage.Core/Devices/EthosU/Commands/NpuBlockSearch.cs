using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Finds the tiles of an operation as the compiler's block search does.</summary>
internal static class NpuBlockSearch
{
    private const int MaxH = 32;
    private const int MaxW = 64;
    private const int MaxD = 128;
    private const int Split = 16;
    private const int SubKernel = 8;
    private const int BankBytes = 1024;

    // No memory of a core holds as many elements.
    private const long MostArea = 1 << 24;

    public static NpuBlock Find(NpuCore core, NpuOperation op)
    {
        if (op.Kind != NpuKind.MatMul)
        {
            return Find(core, op.Kind, op.Input.Shape, op.Second?.Shape, op.Output.Shape, op.Input.Bits, op.Window, op.Upscale, op.IsNearest, op.TableBytes > 0, op.Kind is NpuKind.Convolution or NpuKind.Depthwise or NpuKind.VectorProduct or NpuKind.ReduceSum or NpuKind.Pooling);
        }

        var input = MatMulFit(op.Input.Shape);
        var products = Find(core, NpuKind.ElementWise, input, new Volume(op.Input.Shape.H, 1, op.Second!.Shape.D), input, op.Input.Bits, SlidingWindow.One, 1, false, false, true);
        var output = MatMulFit(new Volume(op.Input.Shape.H, op.Input.Shape.W, 1));
        return Find(core, NpuKind.ReduceSum, input, new Volume(op.Input.Shape.H, 1, op.Second!.Shape.D), output, 32, SlidingWindow.One, 1, false, false, true) with { Products = products };
    }

    private static Volume MatMulFit(Volume shape)
    {
        var tall = shape.H > MaxH;
        var (size, limit) = tall ? (shape.H, MaxH) : (shape.W, MaxW);
        if (size <= limit)
        {
            for (var divider = 3; divider > 1; divider--)
            {
                if (size >= 4 * divider)
                {
                    var part = CeilDiv(size, divider);
                    return tall ? shape with { H = part } : shape with { W = part };
                }
            }
        }

        return shape;
    }

    private static NpuBlock Find(NpuCore core, NpuKind kind, Volume ifm0, Volume? ifm1, Volume ofm, int bits, SlidingWindow window, int upscale, bool nearest, bool table, bool scaled)
    {
        var ifm = ifm1 is { } second && second.Elements > ifm0.Elements ? second : ifm0;
        var elementWise = kind == NpuKind.ElementWise;
        var scalar = elementWise && (ifm0.Elements == 1 || ifm1 is { Elements: 1 }) && bits <= 16;
        var reduceSum = kind == NpuKind.ReduceSum;
        var pooling = kind == NpuKind.Pooling || reduceSum;
        var depthwise = kind == NpuKind.Depthwise;
        var equalDepth = elementWise || (pooling && !reduceSum) || depthwise;
        var partKernel = kind == NpuKind.Convolution && PrefersPartKernel(ifm, bits, window);
        var rounding = nearest ? 1 : 0;
        var wide = bits == 16 && (!pooling || reduceSum) && scaled;
        var (accBits, accGranule) = wide ? (40, core.Granules[7]) : (32, core.Granules[6]);
        var ifmGranule = (elementWise, bits) switch
        {
            (_, > 16) => core.Granules[4],
            (true, > 8) => core.Granules[3],
            (true, _) => core.Granules[2],
            (false, > 8) => core.Granules[1],
            _ => core.Granules[0],
        };
        var lutBanks = Math.Max(table ? 2 : 0, core.ReservedEnd);
        var repeats = (double)CeilDiv(window.Area.W, SubKernel) * CeilDiv(window.Area.H, SubKernel);
        var ifmDepth = bits == 16 ? RoundUp(Math.Min(ifm.D, 16), 4) : RoundUp(Math.Min(ifm.D, partKernel ? 16 : 32), NpuCore.UblockD);
        var weightArea = kind == NpuKind.Convolution || depthwise ? window.Kernel.H * (double)window.Kernel.W : 0;
        var limit = new Volume(RoundUp(Math.Min(ofm.H, MaxH), core.UblockH), RoundUp(Math.Min(ofm.W, MaxW), core.UblockW), RoundUp(Math.Min(ofm.D, MaxD), NpuCore.UblockD));
        var (bestCost, bestCoverage) = (float.PositiveInfinity, float.PositiveInfinity);
        NpuBlock? best = null;
        var depth = Math.Max(NpuCore.UblockD, Math.Min(limit.D, Split));
        if (depth < ofm.D)
        {
            depth = RoundUp(depth, Split);
        }

        while (depth <= limit.D)
        {
            for (var h = core.UblockH; h <= limit.H; h += core.UblockH)
            {
                for (var w = core.UblockW; w <= limit.W; w += core.UblockW)
                {
                    var inputH = RoundUp(Required(h, window.Stride.H, Math.Min(window.Area.H, SubKernel)), core.UblockH);
                    var inputW = RoundUp(Required(w, window.Stride.W, Math.Min(window.Area.W, SubKernel)), core.UblockW);
                    var inputBlock = new Volume(inputH, inputW, equalDepth ? depth : ifmDepth);
                    var outputBlock = new Volume(ofm.H == 1 && window.Kernel.H == 1 && core.UblockH == 2 ? Math.Min(h, ofm.H) : h, w, depth);
                    if (!Fits(inputBlock, outputBlock))
                    {
                        break;
                    }

                    var cost = Cost(inputBlock, outputBlock, h, w, depth);
                    var chosen = false;
                    if (cost < bestCost)
                    {
                        (bestCoverage, chosen) = (float.PositiveInfinity, true);
                    }
                    else if (cost.Equals(bestCost))
                    {
                        var coverage = (float)ifm.Area / Math.Max(ifm.Min(inputBlock).Area, 1);
                        if (coverage <= bestCoverage && h <= 4 && w <= 4)
                        {
                            (bestCoverage, chosen) = (coverage, true);
                        }
                    }

                    if (chosen)
                    {
                        bestCost = cost;
                        best = new NpuBlock(inputBlock, new Volume(h, w, depth), partKernel, wide);
                    }
                }
            }

            depth += NpuCore.UblockD;
            if (depth < ofm.D)
            {
                depth = RoundUp(depth, Split);
            }
        }

        return best ?? new NpuBlock(new Volume(core.UblockH, core.UblockW, NpuCore.UblockD), new Volume(core.UblockH, core.UblockW, NpuCore.UblockD), partKernel, wide);

        int Required(int value, int stride, int border) => Saturate(CeilDiv(((long)(value - 1) * stride) + border + rounding, upscale));

        bool Fits(Volume input, Volume output)
        {
            if (input.Area > MostArea)
            {
                return false;
            }

            var inputBytes = input.Area * RoundUp((long)input.D * bits / 8, 8);
            var inputBanks = RoundUp(CeilDiv(inputBytes, BankBytes) * 2, ifmGranule);
            var lutStart = core.Banks - lutBanks;
            var inputEnd = 2 + inputBanks;
            if (elementWise)
            {
                return inputEnd + (scalar ? 0 : inputBanks) <= lutStart;
            }

            var accBytes = output.Area * RoundUp(output.D, 8) * accBits / 8;
            return inputEnd <= lutStart - RoundUp(CeilDiv(accBytes, BankBytes) * 2, accGranule);
        }

        float Cost(Volume input, Volume output, int h, int w, int d)
        {
            float relative;
            if (elementWise)
            {
                relative = (float)ofm.Elements / ((float)h * w * d);
            }
            else
            {
                var (fullH, fullW, fullD) = (CeilDiv(ofm.H, output.H), CeilDiv(ofm.W, output.W), CeilDiv(ofm.D, output.D));
                var weights = (float)(weightArea * ifm.D * fullH * fullW);
                if (!depthwise)
                {
                    weights *= (float)ofm.D / output.D * output.D;
                }

                var fetch = (float)(input.Area * ifm.D * repeats) * ((float)ofm.H / output.H) * ((float)ofm.W / output.W);
                if (!equalDepth)
                {
                    fetch *= fullD;
                }

                relative = (fetch + weights) / ofm.Elements;
            }

            return ifm.Elements < input.Elements * 2 ? relative / 2 : relative;
        }
    }

    private static bool PrefersPartKernel(Volume ifm, int bits, SlidingWindow window)
    {
        if (ifm.D <= 8)
        {
            return true;
        }

        var byDepth = ifm.D / (double)RoundUp(ifm.D, bits == 8 ? 32 : 16);
        var byKernel = ifm.D / (double)RoundUp(ifm.D, 8) * (window.Taps / (double)RoundUp(window.Taps, bits == 8 ? 4 : 2));
        return byKernel >= byDepth;
    }
}
