using StuntingAssessment.CodeFigures;

namespace StuntingAssessment.Web.Tests.Architecture;

/// <summary>The sources of this tree, for the tests of one class: their syntax trees are heavy.</summary>
public sealed class CheckoutFixture
{
    public Checkout Tree { get; } = Checkout.At(Repository.Root);
}
