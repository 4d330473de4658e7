namespace PerfSage.Dataset.Labels;

/// <summary>Reads label tables: comma separated, a header line, no quoting.</summary>
internal static class LabelTable
{
    public static IEnumerable<LabelRow> Read(string path)
    {
        using var reader = DataFile.OpenText(path);
        if (reader.ReadLine() is not { } header)
        {
            yield break;
        }

        var names = header.Split(',');
        while (reader.ReadLine() is { } line)
        {
            var values = line.Split(',');
            if (values.Length != names.Length)
            {
                throw new InvalidDataException($"{path}: a row has {values.Length} fields, the header {names.Length}");
            }

            yield return new LabelRow(path, names.Zip(values).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }
    }
}
