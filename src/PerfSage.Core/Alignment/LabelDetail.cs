namespace PerfSage.Core.Alignment;

/// <summary>How much of an operator its label tells, most first.</summary>
internal enum LabelDetail
{
    /// <summary>Everything, with scales and the content of constants.</summary>
    Exact,

    /// <summary>The content of constants without the shapes of activations: the same at another input resolution.</summary>
    Content,

    /// <summary>Shapes, element types and options: the same after training again.</summary>
    Shapes,

    /// <summary>Form and the shape of the output: the same if only the operator before it changed.</summary>
    Output,

    /// <summary>Kernel, stride and the like: the same at another number of channels.</summary>
    Form,

    /// <summary>The kind alone.</summary>
    Kind,
}
