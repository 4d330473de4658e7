using System.Globalization;

namespace PerfSage.Gate.Deadlines;

/// <summary>A command worked too long on models; nothing was judged.</summary>
internal sealed class DeadlineException(IReadOnlyList<string> models, TimeSpan perModel)
    : Exception(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Names(models)} took longer than {perModel.TotalSeconds} s{(models.Count == 1 ? "" : " each")}, so nothing was judged"
        )
    )
{
    private const int ShownModels = 3;

    private static string Names(IReadOnlyList<string> models)
    {
        var shown = string.Join(", ", models.Take(ShownModels).Select(m => $"'{m}'"));
        return models.Count > ShownModels ? $"{shown} and {models.Count - ShownModels} more" : shown;
    }
}
