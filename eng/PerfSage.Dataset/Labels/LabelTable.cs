namespace PerfSage.Dataset.Labels;

/// <summary>Reads label tables: comma separated, a header line, no quoting.</summary>
internal static class LabelTable
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext())
        {
            yield break;
        }

        var names = lines.Current.Split(',');
        while (lines.MoveNext())
        {
            var values = lines.Current.Split(',');
            if (values.Length != names.Length)
            {
                throw new InvalidDataException($"{path}: a row has {values.Length} fields, the header {names.Length}");
            }

            yield return names.Zip(values).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }
}
