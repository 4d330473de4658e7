using PerfSage.Gate.Verdicts;
using PerfSage.Reports.Printing;
using PerfSage.Reports.Results;

namespace PerfSage.Reports.Presenters;

/// <summary>A value of <c>--format</c>: how the result of a command is printed.</summary>
internal interface IPresenter
{
    /// <summary>As users write it.</summary>
    string Name { get; }

    /// <summary>Whether a program reads what is printed, so that nothing else may stand beside it.</summary>
    bool IsForPrograms { get; }

    void Write(LogWriter output, PredictionResult result);

    void Write(LogWriter output, CheckResult result);

    void Write(LogWriter output, ExplainResult result);

    void Write(LogWriter output, InspectResult result);

    void Write(LogWriter output, DevicesResult result);

    void Write(LogWriter output, DeviceResult result);

    void Write(LogWriter output, DiffResult result);

    void Write(LogWriter output, HistoryResult result);

    void Write(LogWriter output, BisectResult result);

    void Write(LogWriter output, GateReport result);
}
