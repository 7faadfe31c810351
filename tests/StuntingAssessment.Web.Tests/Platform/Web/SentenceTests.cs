using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Platform.Web;

/// <summary>No form answers with a sentence of the framework.</summary>
public sealed class SentenceTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public void Every_rule_of_every_form_speaks_Indonesian()
    {
        var metadata = portal.Services.GetRequiredService<IModelMetadataProvider>();
        var forms = typeof(Links).Assembly.GetTypes().Where(t => t is { IsClass: true, IsGenericTypeDefinition: false } && t.Name.EndsWith("Form", StringComparison.Ordinal)).ToList();

        var sentences = forms.SelectMany(metadata.GetMetadataForProperties)
            .SelectMany(p => p.ValidatorMetadata.OfType<ValidationAttribute>().Select(a => (p.ContainerType, p.PropertyName, a.ErrorMessage)))
            .ToList();

        sentences.Should().HaveCountGreaterThan(50);
        sentences.Where(s => s.ErrorMessage is null || s.ErrorMessage.StartsWith("The ", StringComparison.Ordinal)).Should().BeEmpty();
    }
}
