using PerfSage.Core.Graphs;
using static PerfSage.Core.Devices.EthosU.Rounding;

namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>The NPU's own memory, in banks: two tiles of each input from below, tables from above, and accumulators below those.</summary>
internal static class BlockMemory
{
    private const int BankBytes = 1024;
    private const int OutputBanks = 2;
    private const int TableBanks = 2;

    // No memory of a core holds as many elements.
    private const long MostArea = 1 << 24;

    public static bool Fits(NpuCore core, BlockQuery query, Volume input, Volume output)
    {
        if (input.Area > MostArea)
        {
            return false;
        }

        var inputBytes = input.Area * RoundUp((long)input.D * query.Bits / 8, 8);
        var inputBanks = RoundUp(CeilDiv(inputBytes, BankBytes) * 2, InputGranule(core, query));
        var inputEnd = OutputBanks + inputBanks;
        var tableStart = core.Buffer.Banks - Math.Max(query.HasTable ? TableBanks : 0, core.Buffer.ReservedEnd);
        if (query.IsElementWise)
        {
            return inputEnd + (query.HasScalar ? 0 : inputBanks) <= tableStart;
        }

        var (bits, granule) = query.IsWideAccumulator ? (40, core.Buffer.Granules[7]) : (32, core.Buffer.Granules[6]);
        var accumulatorBytes = output.Area * RoundUp(output.D, NpuCore.InputUblockD) * bits / 8;
        return inputEnd <= tableStart - RoundUp(CeilDiv(accumulatorBytes, BankBytes) * 2, granule);
    }

    private static int InputGranule(NpuCore core, BlockQuery query) =>
        core.Buffer.Granules[
            (query.IsElementWise, query.Bits) switch
            {
                (_, > 16) => 4,
                (true, > 8) => 3,
                (true, _) => 2,
                (false, > 8) => 1,
                _ => 0,
            }
        ];
}
