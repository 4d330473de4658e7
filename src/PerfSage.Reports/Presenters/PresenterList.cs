namespace PerfSage.Reports.Presenters;

/// <summary>All values of <c>--format</c>.</summary>
internal static class PresenterList
{
    /// <summary>The first is what is used without the option.</summary>
    public static IReadOnlyList<IPresenter> All { get; } = [new TextPresenter(), new JsonPresenter()];

    public static IPresenter Named(string name) => All.Single(p => p.Name == name);
}
