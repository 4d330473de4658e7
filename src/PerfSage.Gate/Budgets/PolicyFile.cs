using PerfSage.Contracts.Policies;
using PerfSage.Core.Files;

namespace PerfSage.Gate.Budgets;

/// <summary>Reads a policy from disk.</summary>
internal static class PolicyFile
{
    /// <returns>One whose finding says why, if it cannot be read.</returns>
    public static Policy Read(string path)
    {
        try
        {
            return PolicyReader.Read(path, RegularFile.ReadText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PolicyReader.Unreadable(path, e.Message);
        }
    }
}
