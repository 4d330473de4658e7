using PerfSage.Core.Graphs;
using PerfSage.Core.Operators;
using PerfSage.Core.TfLite;

namespace PerfSage.Core.Execution;

/// <summary>The subgraphs that an inference can reach.</summary>
internal static class CallOrder
{
    /// <returns>Indices; each stands before those that it calls.</returns>
    /// <exception cref="ModelFormatException">One of them does not exist, or calls itself.</exception>
    public static IReadOnlyList<int> From(ModelGraph model, int entry)
    {
        var finished = new List<int>();
        var states = new Dictionary<int, bool>();
        var work = new Stack<(int Subgraph, bool IsDone)>([(entry, false)]);
        while (work.TryPop(out var next))
        {
            if (next.IsDone)
            {
                states[next.Subgraph] = true;
                finished.Add(next.Subgraph);
            }
            else if (!states.TryGetValue(next.Subgraph, out var isFinished))
            {
                states[next.Subgraph] = false;
                work.Push((next.Subgraph, true));
                foreach (var callee in Callees(model, next.Subgraph))
                {
                    work.Push((callee, false));
                }
            }
            else if (!isFinished)
            {
                throw new ModelFormatException($"subgraph {next.Subgraph} '{model.Subgraphs[next.Subgraph].Name}' calls itself");
            }
        }

        finished.Reverse();
        return finished;
    }

    private static IEnumerable<int> Callees(ModelGraph model, int subgraph)
    {
        var operators = model.Subgraphs[subgraph].Operators;
        for (var i = 0; i < operators.Length; i++)
        {
            if (operators[i].Callees.Length == 0 && (ControlFlow.All.Any(operators[i].Is) || operators[i].Is(StableHlo.Composite)))
            {
                throw new ModelFormatException($"operator {i} {operators[i].Name} does not say which subgraph it runs");
            }

            foreach (var callee in operators[i].Callees)
            {
                if (callee < 0 || callee >= model.Subgraphs.Length)
                {
                    throw new ModelFormatException($"operator {i} {operators[i].Name} runs subgraph {callee}, which does not exist");
                }
            }
        }

        return operators.Where(o => !o.Is(ControlFlow.CallOnce)).SelectMany(o => o.Callees).Distinct();
    }
}
