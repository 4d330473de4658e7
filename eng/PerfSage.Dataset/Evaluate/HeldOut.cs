using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PerfSage.Dataset.Labels;

namespace PerfSage.Dataset.Evaluate;

/// <summary>The split of training/split.py: a hash of the structure's hash decides, so isomorphic graphs stay together.</summary>
internal static class HeldOut
{
    // The tenth before them is held out too, but intervals and limits were fitted on it.
    private const double TestStart = 0.9;

    /// <summary>
    /// Whether training never saw the graph, not even to fit intervals; rows without a space are real models, none of which it saw.
    /// </summary>
    public static bool Contains(LabeledModel model) => !model.Row.Has("space") || Contains(model.Row.Text("struct_hash"));

    public static bool Contains(string structHash) => Fraction(structHash) >= TestStart;

    /// <returns>A stable number in [0, 1) for a structure.</returns>
    public static double Fraction(string structHash) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(structHash))) / Math.Pow(2, 64);
}
