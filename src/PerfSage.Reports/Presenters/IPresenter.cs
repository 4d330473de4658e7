using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Results;

namespace PerfSage.Reports.Presenters;

/// <summary>A value of <c>--format</c>: how the result of a command is printed.</summary>
internal interface IPresenter
{
    /// <summary>As users write it.</summary>
    string Name { get; }

    /// <summary>Whether a program reads what is printed, so that nothing else may stand beside it.</summary>
    bool IsForPrograms { get; }

    void Write(TextWriter output, PredictionResult result);

    void Write(TextWriter output, CheckResult result);

    void Write(TextWriter output, ExplainResult result);

    void Write(TextWriter output, InspectResult result);

    void Write(TextWriter output, DevicesResult result);

    void Write(TextWriter output, DiffResult result);

    void Write(TextWriter output, HistoryResult result);

    void Write(TextWriter output, BisectResult result);

    void Write(TextWriter output, GateReport result);
}
