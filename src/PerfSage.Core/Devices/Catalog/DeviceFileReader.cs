using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PerfSage.Core.Devices.Catalog;

/// <summary>Reads a device file: a profile of a known family, or a calibration of a known device.</summary>
internal static class DeviceFileReader
{
    private const string Root = "$";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="known">Devices that the file may be based on.</param>
    /// <exception cref="DeviceFileException">The file is no JSON, or something in it is missing or wrong.</exception>
    public static DeviceProfile Read(string text, IReadOnlyList<DeviceProfile> known)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var section = ProfileSection.Of(document.RootElement, Root);
            var profile = section.Has("base") ? CalibratedDeviceReader.Read(section, known) : ProfileReader.Read(section);
            section.RejectOthers();
            return profile with { Sha256 = Digest(text + "\n" + profile.Sha256) };
        }
        catch (JsonException e)
        {
            throw new DeviceFileException(Root, $"is not valid JSON: {e.Message}");
        }
    }

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
