namespace PerfSage.Gate.Setup.Projects;

/// <summary>What an SDK makes of files that no element names.</summary>
internal static class DefaultItems
{
    private const string None = "None";

    // Folders of Microsoft.Android.Sdk, of the SDKs for Apple's platforms, and of .NET MAUI's single project.
    private static readonly (Platforms Platform, string Folder, string Type)[] Folders =
    [
        (Platforms.Android, "Assets/", "AndroidAsset"),
        (Platforms.Android, "Platforms/Android/Assets/", "AndroidAsset"),
        (Platforms.Ios, "Resources/", "BundleResource"),
        (Platforms.Ios, "Platforms/iOS/Resources/", "BundleResource"),
    ];

    /// <param name="item">Below the project's folder.</param>
    /// <returns>Null for what is an output, or hidden.</returns>
    public static string? TypeOf(string item, Platforms platforms) =>
        item.StartsWith("bin/", StringComparison.OrdinalIgnoreCase)
        || item.StartsWith("obj/", StringComparison.OrdinalIgnoreCase)
        || item.Split('/').Any(segment => segment.StartsWith('.'))
            ? null
            : Folders
                .Where(f => platforms.HasFlag(f.Platform) && item.StartsWith(f.Folder, StringComparison.OrdinalIgnoreCase))
                .Select(f => f.Type)
                .FirstOrDefault(None);
}
