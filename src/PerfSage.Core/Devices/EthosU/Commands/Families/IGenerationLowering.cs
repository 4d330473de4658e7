namespace PerfSage.Core.Devices.EthosU.Commands.Families;

/// <summary>Operators that become other operations on one generation than on the others.</summary>
internal interface IGenerationLowering
{
    /// <returns>Whether the operator is one of them.</returns>
    bool Lower(OperatorSite site);

    /// <summary>The largest of each row.</summary>
    /// <returns>Whether it is found in a way of its own.</returns>
    bool LargestOfRows(OperatorSite site, FeatureMap input, FeatureMap largest);
}
