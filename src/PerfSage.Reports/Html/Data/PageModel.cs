namespace PerfSage.Reports.Html.Data;

/// <param name="Id">Unique on the page.</param>
/// <param name="Name">The file's, with as many folders as tell it from the others.</param>
/// <param name="BaseName">Of the file that it is compared with; null when nothing is.</param>
/// <param name="WeightsKiB">Constants of the model as the file stores them.</param>
internal sealed record PageModel(string Id, string Name, string? BaseName, double WeightsKiB, IReadOnlyList<PageDevice> Devices)
{
    public bool IsDiff => BaseName is not null;
}
