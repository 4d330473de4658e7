using PerfSage.Contracts;
using PerfSage.Contracts.Predictions;
using PerfSage.Contracts.Text;
using PerfSage.Core.Devices;
using PerfSage.Core.Operators;

namespace PerfSage.Prediction.Obstacles;

/// <summary>Operators that an accelerator leaves to its host, where they may take long enough to change the verdict.</summary>
internal static class HostFallback
{
    /// <summary>Of the predicted latency. Less is covered by the interval, to which the bound is added.</summary>
    private const double MostShare = 0.1;

    // A nanosecond: what the network answers for a model of which the accelerator runs nothing.
    private const double NothingMs = 1e-6;

    // A message has one line; a few reasons tell what is the matter.
    private const int MostReasons = 3;

    public static Obstacle? Find(ObstacleContext context)
    {
        // Of operators that nothing is known of, a bound would be a guess; they are an obstacle of their own.
        var placements = context
            .Lowered.Placements(context.Device.System)
            .Zip(context.Operators, (placement, op) => Opaque.IsOpaque(op) ? Placement.Accelerator : placement)
            .ToArray();
        var reasons = HostOperators.Reasons(context.Model, placements).ToArray();
        var (host, predictedMs) = (context.Device.Host, context.LatencyMs.Sum());
        var time = HostOperators.Time(context.Model, placements, host, context.Device.System.HostLink);
        if (reasons.Length == 0 || time.HighMs <= MostShare * predictedMs)
        {
            return null;
        }

        var accelerator = context.Device.Family.AcceleratorOf(context.Device.System);
        return new Obstacle(
            DiagnosticIds.HostFallback,
            $"it leaves {string.Join("; ", reasons.Take(MostReasons))}{(reasons.Length > MostReasons ? "; and more" : "")} to the host. "
                + $"That may take between {Numbers.Show(time.LowMs, 3)} and {Numbers.Show(time.HighMs, 3)} ms on {host.Words}, "
                + $"{Compared(predictedMs, accelerator)}; replace it by operators of the {accelerator}"
        );
    }

    private static string Compared(double predictedMs, string accelerator) =>
        predictedMs < NothingMs
            ? $"and the {accelerator} runs nothing of the model"
            : $"more than {Numbers.Show(100 * MostShare)} % of the {Numbers.Show(predictedMs, 3)} ms of the {accelerator}";
}
