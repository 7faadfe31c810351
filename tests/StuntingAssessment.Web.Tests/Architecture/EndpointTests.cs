using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Security.Scope;

namespace StuntingAssessment.Web.Tests.Architecture;

public sealed class EndpointTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    /// <summary>The only actions that answer somebody who is not signed in. A new one is a decision.</summary>
    private static readonly string[] PublicControllers = ["Errors", "StyleGuide", "StyleGuideDrafts", "StyleGuideUploads", "FirstRun", "SignIns", "SignInCodes", "ForgottenPasswords", "SecondFactorLinks", "SignOuts", "AccountLinks", "PublicRankings", "PublicRankingVersions", "PublicStart", "PaperChecks", "Help"];

    private IReadOnlyList<RouteEndpoint> Actions => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)];

    [Fact]
    public void Every_action_says_who_may_use_it()
    {
        Actions.Should().HaveCountGreaterThan(3);
        Actions.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && !e.Metadata.OfType<AuthorizeAttribute>().Any(a => Enum.TryParse<Permission>(a.Policy, out _)))
            .Select(e => e.DisplayName).Should().BeEmpty();
    }

    [Fact]
    public void Only_the_known_pages_are_public() =>
        Actions.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName).Distinct()
            .Should().BeSubsetOf(PublicControllers);

    [Fact]
    public void No_action_that_changes_something_is_exempt_from_antiforgery() =>
        Actions.Where(e => e.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null)
            .Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName)
            .Should().OnlyContain(name => name == "Errors", "the error page answers a refused post in its place and changes nothing");

    [Fact]
    public void Every_permission_has_its_policy_constant() =>
        typeof(Policies).GetFields().Select(f => f.GetRawConstantValue()).Should().BeEquivalentTo(Enum.GetNames<Permission>());

    [Fact]
    public void Every_id_in_an_address_is_looked_up_in_scope()
    {
        var ids = Actions.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .SelectMany(e => e.RoutePattern.Parameters.Where(p => p.ParameterPolicies.Any(c => c.Content == "guid")).Select(p => p.Name)).Distinct().ToList();

        ids.Should().NotBeEmpty();
        ids.Should().BeSubsetOf(portal.Services.GetServices<RouteTarget>().Select(t => t.Key));
    }

    [Fact]
    public void What_the_address_says_is_bound_from_the_address_and_nothing_else_is()
    {
        var parameters = Actions.SelectMany(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters.Select(p => (
            Name: $"{e.DisplayName}: {p.Name}",
            IsOfRoute: e.RoutePattern.GetParameter(p.BindingInfo?.BinderModelName ?? p.Name) is not null,
            Source: p.BindingInfo?.BindingSource))).ToList();

        parameters.Where(p => p.IsOfRoute).Should().HaveCountGreaterThan(200).And.OnlyContain(p => p.Source == BindingSource.Path);
        parameters.Where(p => !p.IsOfRoute && p.Source?.CanAcceptDataFrom(BindingSource.Path) is not false).Select(p => p.Name).Should().BeEmpty();
    }

    [Fact]
    public void A_reading_binds_nothing_from_a_body() =>
        Actions.Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["GET"])
            .SelectMany(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters
                .Where(p => p.BindingInfo!.BindingSource is { } s && (s.CanAcceptDataFrom(BindingSource.Form) || s.CanAcceptDataFrom(BindingSource.FormFile) || s.CanAcceptDataFrom(BindingSource.Body)))
                .Select(p => $"{e.DisplayName}: {p.Name}"))
            .Should().BeEmpty();

    /// <summary>Such a field could be meant as the thing itself; RepeatedRouteKeys refuses every request that fills it.</summary>
    [Fact]
    public void No_form_has_a_field_by_the_name_of_a_part_of_its_address()
    {
        var metadata = portal.Services.GetRequiredService<IModelMetadataProvider>();
        var fields = Actions.SelectMany(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters.SelectMany(p => FieldsOf(metadata.GetMetadataForType(p.ParameterType), 0).Select(f => (Endpoint: e, Name: f)))).ToList();

        fields.Should().HaveCountGreaterThan(500);
        fields.Where(f => f.Endpoint.RoutePattern.GetParameter(f.Name) is not null).Select(f => $"{f.Endpoint.DisplayName}: {f.Name}").Distinct().Should().BeEmpty();
    }

    [Fact]
    public void No_controller_has_bound_properties() =>
        Actions.Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.BoundProperties.Count > 0).Select(e => e.DisplayName).Should().BeEmpty("they would pass by the rule for parameters");

    private static IEnumerable<string> FieldsOf(ModelMetadata form, int depth) =>
        depth > 3 || !form.IsComplexType || form.ModelType.Namespace?.StartsWith(nameof(StuntingAssessment), StringComparison.Ordinal) is not true
            ? []
            : form.Properties.Where(p => p.IsBindingAllowed && (!p.IsReadOnly || p.IsComplexType)).SelectMany(p => FieldsOf(p.ElementMetadata ?? p, depth + 1).Prepend(p.BinderModelName ?? p.PropertyName!));

    [Fact]
    public void No_controller_waits_for_the_rules_of_api_controllers() =>
        Actions.Where(e => e.Metadata.OfType<IApiBehaviorMetadata>().Any()).Select(e => e.DisplayName).Should().BeEmpty("the portal starts without them (WithoutApiControllers)");

    [Fact]
    public void Controllers_and_their_actions_stay_small()
    {
        var files = Repository.Sources(Repository.Web, "Controller.cs").ToList();

        files.Should().HaveCountGreaterThan(3);
        files.Where(f => File.ReadLines(f).Count() > 150).Should().BeEmpty();
    }
}
