using System.Text;
using PerfSage.Core.Files;

namespace PerfSage.Gate.Setup.Edits;

/// <summary>A text file as its owner keeps it: what is not changed comes back byte for byte.</summary>
/// <param name="Text">Without the mark at the beginning of the file.</param>
/// <param name="Encoding">Writes that mark if there was one.</param>
internal sealed record FileText(string Text, Encoding Encoding)
{
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly Encoding Plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="BadInputException">It cannot be read, or would not come back as it was.</exception>
    public static FileText Read(string path)
    {
        try
        {
            var bytes = RegularFile.ReadBytes(path);
            var encoding = Marked.FirstOrDefault(e => bytes.AsSpan().StartsWith(e.Preamble), Plain);
            return new FileText(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new BadInputException($"'{path}' cannot be edited: it is no UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be edited: {e.Message}");
        }
    }

    public byte[] ToBytes() => [.. Encoding.Preamble, .. Encoding.GetBytes(Text)];
}
