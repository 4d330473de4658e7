using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PerfSage.Dataset.Measured.Export;

internal static class StableOrder
{
    /// <returns>A number that says nothing of the text but is the same on every machine.</returns>
    public static ulong Of(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
