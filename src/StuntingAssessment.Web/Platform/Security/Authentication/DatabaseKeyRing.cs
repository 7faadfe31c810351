using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Keeps the keys of cookies and antiforgery in the database, so that several instances and a restart read each other's.</summary>
internal sealed class DatabaseKeyRing(IServiceProvider services) : IXmlRepository
{
    private static readonly Guid FirstKey = new("00000000-0000-0000-0000-000000000001");

    private volatile bool hasSeenNone;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        XElement[] keys = [.. db.DataProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
        hasSeenNone = keys.Length == 0;
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        // The framework's interface is synchronous.
        StoreAsync(db, element, friendlyName, scope.ServiceProvider.GetRequiredService<TimeProvider>()).GetAwaiter().GetResult();
    }

    /// <summary>
    /// Two instances that start together on a new database each make a key, and would not know the other's for a day. There is one place for the
    /// first key: who comes second leaves its own, and the framework reads the first's, because it reads again after storing.
    /// </summary>
    private async Task StoreAsync(PortalDbContext db, XElement element, string friendlyName, TimeProvider time)
    {
        // What counts is what this instance saw when it decided to make a key, not what is there by now.
        var isFirst = hasSeenNone;
        db.DataProtectionKeys.Add(new DataProtectionKey
        {
            Id = isFirst ? FirstKey : Ids.New(time),
            FriendlyName = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException taken) when (isFirst && taken.IsUniqueViolation())
        {
        }
    }
}
