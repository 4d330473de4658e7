using CsCheck;
using PerfSage.Core.Devices.EthosU.Import;

namespace PerfSage.Core.Tests.Devices.EthosU.Import;

/// <summary>What is expected here is what Python's <c>configparser</c> makes of the same texts.</summary>
public sealed class IniReaderTests
{
    [Theory]
    [InlineData("[a]\nk=v", "v")]
    [InlineData("; c\n# c\n\n[a]\r\n  ; c=d\r\n  K \t= v w \r\n", "v w")]
    [InlineData("[a]\nk: v = 1", "v = 1")]
    [InlineData("[a]\nk=v ; no comment", "v ; no comment")]
    [InlineData("[a]\nk=", "")]
    [InlineData("[a] ; behind it\nk=v", "v")]
    [InlineData("[a]\nk=v\n  w\n# c\n  = x\nl=1", "v\nw\n= x")]
    [InlineData("[a]\n  k=v\n  l=1", "v")]
    [InlineData("[DEFAULT]\nk=v\n[a]\nl=1", "v")]
    [InlineData("[a]\nk=v\n[DEFAULT]\nk=w", "v")]
    [InlineData("[b]\nk=w\n[a]\nk=v\n[A]\nk=w", "v")]
    [InlineData("[a]\n[x=v\nk=v", "v")]
    public void A_value_is_what_it_is_to_Python(string text, string value) =>
        Assert.Equal(value, IniReader.Read(text).Sections["a"].Find("K"));

    [Theory]
    [InlineData("k=v", "line 1: 'k=v' stands before the first [section]")]
    [InlineData("[a]\n\nword", "line 3: 'word' is neither [section], key=value nor a comment")]
    [InlineData("[a]\n=v", "line 2: '=v' is neither [section], key=value nor a comment")]
    [InlineData("[a]\n[]", "line 2: '[]' is neither [section], key=value nor a comment")]
    [InlineData("[a]\nk=v\n[b]\n[a]", "line 4: the section [a] is there already, in line 1")]
    [InlineData("[a]\nk=v\nK=w", "line 3: the key K is in [a] already")]
    public void A_mistake_is_told_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<VelaConfigException>(() => IniReader.Read(text)).Message);

    [Fact]
    public void A_value_that_is_made_of_others_is_refused()
    {
        var section = IniReader.Read("[a]\nk=%(l)s\nl=1").Sections["a"];
        var e = Assert.Throws<VelaConfigException>(() => section.Find("k"));
        Assert.Equal("[a] k has a '%', which stands for another value; write that value", e.Message);
    }

    [Fact]
    public void Whatever_a_file_holds_it_is_read_or_refused() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["[]=:;#\n\r \tab%"], 0, 60])
            .Sample(text =>
            {
                try
                {
                    Assert.All(IniReader.Read(text).Sections, s => Assert.Equal(s.Key, s.Value.Name));
                }
                catch (VelaConfigException e)
                {
                    Assert.StartsWith("line ", e.Message, StringComparison.Ordinal);
                }
            });
}
