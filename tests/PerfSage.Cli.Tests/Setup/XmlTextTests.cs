using PerfSage.Gate;
using PerfSage.Gate.Setup.Edits;

namespace PerfSage.Cli.Tests.Setup;

/// <summary>What is put into a file looks like what is there, and nothing else of it changes.</summary>
public sealed class XmlTextTests
{
    private const string New = "<PackageReference Include=\"New\" />";

    [Theory]
    [InlineData(
        "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"A\" />\n  </ItemGroup>\n</Project>\n",
        "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"A\" />\n    NEW\n  </ItemGroup>\n</Project>\n"
    )]
    // Line ends, tabs, and a comment that looks like an element.
    [InlineData(
        "<Project>\r\n\t<!-- <PackageReference /> -->\r\n\t<ItemGroup>\r\n"
            + "\t\t<PackageReference Include=\"A>B\"\r\n\t\t\tVersion='1' />\r\n\t</ItemGroup>\r\n</Project>",
        "<Project>\r\n\t<!-- <PackageReference /> -->\r\n\t<ItemGroup>\r\n"
            + "\t\t<PackageReference Include=\"A>B\"\r\n\t\t\tVersion='1' />\r\n\t\tNEW\r\n\t</ItemGroup>\r\n</Project>"
    )]
    // On one line.
    [InlineData(
        "<Project><ItemGroup><PackageReference Include=\"A\" /></ItemGroup></Project>",
        "<Project><ItemGroup><PackageReference Include=\"A\" />\n  NEW\n</ItemGroup></Project>"
    )]
    // A group that does not always count, one in a target, and one of other items.
    [InlineData(
        "<Project>\n    <ItemGroup Condition=\"false\">\n        <PackageReference Include=\"A\" />\n    </ItemGroup>\n"
            + "    <Target Name=\"T\">\n        <ItemGroup>\n"
            + "            <PackageReference Include=\"B\" />\n        </ItemGroup>\n    </Target>\n</Project>\n",
        "<Project>\n    <ItemGroup Condition=\"false\">\n        <PackageReference Include=\"A\" />\n    </ItemGroup>\n"
            + "    <Target Name=\"T\">\n        <ItemGroup>\n"
            + "            <PackageReference Include=\"B\" />\n        </ItemGroup>\n    </Target>\n"
            + "    <ItemGroup>\n        NEW\n    </ItemGroup>\n</Project>\n"
    )]
    // A root without an end tag.
    [InlineData("<Project Sdk='a/b>c' />\n", "<Project Sdk='a/b>c'>\n  <ItemGroup>\n    NEW\n  </ItemGroup>\n</Project>\n")]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<Project/>",
        "<?xml version=\"1.0\"?>\n<Project>\n  <ItemGroup>\n    NEW\n  </ItemGroup>\n</Project>"
    )]
    [InlineData("<Project></Project>", "<Project>\n  <ItemGroup>\n    NEW\n  </ItemGroup>\n</Project>")]
    public void An_item_is_added(string before, string after) =>
        Assert.Equal(after.Replace("NEW", New, StringComparison.Ordinal), XmlText.AddItem(before, "PackageReference", New));

    [Fact]
    public void What_is_no_XML_is_refused() => Assert.Throws<BadInputException>(() => XmlText.Append("<Project>", New));

    [Theory]
    [InlineData("a&b<c>\"d'", "\"a&amp;b&lt;c>&quot;d'\"")]
    [InlineData("\u202ex\U000E0041\n", "\"&#x202E;x&#xE0041;&#xA;\"")]
    public void A_value_is_quoted_so_that_all_of_it_is_seen(string value, string quoted) => Assert.Equal(quoted, XmlText.Quote(value));

    [Theory]
    [InlineData("a--b---", "<!-- a- -b- - - -->")]
    [InlineData("a --> <x/>\n\u202e", "<!-- a - -> <x/>\\u000A\\u202E -->")]
    public void A_comment_ends_where_it_should(string text, string comment)
    {
        Assert.Equal(comment, XmlText.Comment(text));
        Assert.Equal(2, XmlPlaces.Read($"<a>{comment}<b /></a>").Count);
    }
}
