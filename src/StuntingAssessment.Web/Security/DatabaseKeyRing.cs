using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Security;

/// <summary>Keeps the keys of cookies and antiforgery in the database, so that several instances and a restart read each other's.</summary>
internal sealed class DatabaseKeyRing(IServiceProvider services) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return [.. db.DataProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.DataProtectionKeys.Add(new DataProtectionKey
        {
            Id = Ids.New(scope.ServiceProvider.GetRequiredService<TimeProvider>()),
            FriendlyName = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        // The framework's interface is synchronous.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
