using PerfSage.Reports.Printing;

namespace PerfSage.Reports.Text;

/// <summary>Says why predictions deserve little trust.</summary>
internal static class DomainText
{
    /// <param name="devices">What puts the model outside the domain on each device that was asked for; nothing where it is inside.</param>
    public static void Write(LogWriter output, string path, IReadOnlyList<(string Device, IReadOnlyList<string> Texts)> devices)
    {
        foreach (var group in devices.GroupBy(d => string.Join('\n', d.Texts), StringComparer.Ordinal).Where(g => g.Key.Length > 0))
        {
            // Where it is the same on all, the devices do not matter.
            var where = group.Count() == devices.Count ? "" : $" on {string.Join(", ", group.Select(d => d.Device))}";
            output.WriteLine(
                $"'{path}'{where} is outside the domain of the predictor; its intervals are widened, and nothing vouches for them:"
            );
            foreach (var text in group.First().Texts)
            {
                output.WriteLine($"  - {text}");
            }
        }
    }
}
