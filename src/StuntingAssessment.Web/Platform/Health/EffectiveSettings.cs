using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Health;

/// <param name="Key">"Mail:Port".</param>
/// <param name="Value">As it holds now; of a secret only whether it is there.</param>
/// <param name="Default">Empty when there is none.</param>
/// <param name="IsSet">Whether it is anything but the default.</param>
public sealed record SettingLine(string Key, string Value, string Default, bool IsSet)
{
    /// <summary>How an environment variable names it.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>Every settable property of every options class of the portal, read from the classes themselves: a new setting shows without being entered here.</summary>
public sealed class EffectiveSettings(IServiceProvider services, IConfiguration configuration)
{
    private const string Nothing = "tidak diatur";

    /// <summary>The options classes by their section; a class that names a section is one.</summary>
    public static IReadOnlyList<(string Section, Type Type)> Sections { get; } =
    [
        .. typeof(EffectiveSettings).Assembly.GetTypes()
            .Select(t => (Section: t.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string, Type: t))
            .Where(o => o.Section is not null && o.Type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(o => (o.Section!, o.Type)).OrderBy(o => o.Item1, StringComparer.Ordinal),
    ];

    public static IEnumerable<PropertyInfo> SettingsOf(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    public IReadOnlyList<SettingLine> Read() => [.. Sections.SelectMany(s => Lines(s.Section, s.Type))];

    private IEnumerable<SettingLine> Lines(string section, Type type)
    {
        var unset = Activator.CreateInstance(type)!;
        var configured = configuration.GetSection(section).Get(type) ?? unset;
        var bound = (services.GetService(typeof(IOptions<>).MakeGenericType(type)) as IOptions<object>)?.Value ?? configured;
        foreach (var property in SettingsOf(type))
        {
            var (usual, value) = (Text(property.GetValue(unset)), Text(property.GetValue(configured)));
            if (value.Length == 0)
            {
                // What the start fills in by itself, such as the folder of the files.
                value = Text(property.GetValue(bound));
            }

            var isSecret = property.IsDefined(typeof(SecretAttribute));
            yield return new SettingLine($"{section}:{property.Name}", value.Length == 0 ? Nothing : isSecret ? "diatur" : value, isSecret ? "" : usual, value != usual);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        string text => text,
        IEnumerable<string> many => string.Join(", ", many),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
