using System.CommandLine;
using PerfSage.Dataset.CommandLine;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Terms;

/// <summary>Compares what the cost model says without any network with the labels.</summary>
internal static class TermsCommand
{
    private const int DefaultShards = 6;

    public static Command Create()
    {
        var data = DataOption.Create();
        var device = new Option<string>("--device")
        {
            Description = "A device with labels, 'random' for the board of each row, or 'all'.",
            HelpName = "ID",
            DefaultValueFactory = _ => TermsQuery.AllDevices,
        };
        device.AcceptOnlyFromAmong([TermsQuery.AllDevices, .. LabelDevices.All.Select(d => d.Id)]);
        var shards = new Option<int>("--shards")
        {
            Description = "How many shards to read, evenly over all.",
            DefaultValueFactory = _ => DefaultShards,
        };
        var worst = new Option<string?>("--worst")
        {
            Description = "Lists what is furthest off of a kind of operators or a figure of graphs.",
            HelpName = "KIND",
        };
        var graph = new Option<string?>("--graph")
        {
            Description = "Lists every operator of this graph, and nothing else.",
            HelpName = "ID",
        };
        var limit = new Option<double>("--max-mean")
        {
            Description = "Exit 1 if the mean error of graphs' cycles is above this on any device.",
            HelpName = "PERCENT",
            DefaultValueFactory = _ => double.PositiveInfinity,
        };
        var command = new Command("terms", "Compares the cost model with the labels, without a predictor.")
        {
            data,
            device,
            shards,
            worst,
            graph,
            limit,
        };
        command.SetAction(result =>
        {
            var (output, id) = (result.InvocationConfiguration.Output, result.GetRequiredValue(device));
            var query = new TermsQuery(
                result.GetRequiredValue(data).FullName,
                id == TermsQuery.AllDevices ? null : id,
                result.GetValue(shards),
                result.GetValue(graph)
            );
            var holds = query.Graph is null
                ? IsNear(output, query, result.GetValue(worst), result.GetValue(limit))
                : HasOperators(output, query);
            return (int)(holds ? ExitCode.Pass : ExitCode.CheckFailed);
        });
        return command;
    }

    // Without a graph to compare there is nothing to hold.
    private static bool IsNear(TextWriter output, TermsQuery query, string? worst, double limit)
    {
        var devices = TermsComparison.Compare(query);
        foreach (var device in devices)
        {
            TermsTable.Write(output, device);
            if (worst is not null)
            {
                TermsTable.WriteWorst(output, device, worst);
            }
        }

        return devices.Count > 0 && devices.All(d => d.Figures[Figure.Cycles] is { Count: > 0 } errors && errors.MeanPercent <= limit);
    }

    private static bool HasOperators(TextWriter output, TermsQuery query)
    {
        var found = false;
        foreach (var priced in TermsComparison.Price(query))
        {
            TermsTable.WriteOperators(output, priced);
            found = true;
        }

        return found;
    }
}
