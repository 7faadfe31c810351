using System.Text.Json;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>A place in the file and its path. Asking it for what it is not throws the fault with that path.</summary>
internal readonly record struct BundleNode(JsonElement Element, string Path)
{
    private bool IsRoot => Path == BundleFaultException.Root;

    /// <summary>The field, which may be absent or null.</summary>
    public BundleNode? Optional(string name)
    {
        var path = IsRoot ? name : $"{Path}.{name}";
        JsonElement? found = null;
        foreach (var (field, value) in Fields())
        {
            if (field == name)
            {
                found = found is null ? value : throw new BundleFaultException(path, "Kolom ini ditulis dua kali.");
            }
        }

        return found is { ValueKind: not JsonValueKind.Null } element ? new BundleNode(element, path) : null;
    }

    public BundleNode Required(string name) =>
        Optional(name) ?? throw new BundleFaultException(IsRoot ? name : $"{Path}.{name}", "Kolom ini wajib ada.");

    public IReadOnlyList<BundleNode> Items()
    {
        var path = Path;
        return Element.ValueKind == JsonValueKind.Array
            ? [.. Element.EnumerateArray().Select((item, index) => new BundleNode(item, $"{path}[{index}]"))]
            : throw Fault("Di sini seharusnya ada daftar.");
    }

    /// <summary>All fields of an object whose names are data; a name that comes twice is a fault.</summary>
    public IReadOnlyList<(string Name, BundleNode Value)> Entries()
    {
        var names = new HashSet<string>();
        var entries = new List<(string, BundleNode)>();
        foreach (var (name, value) in Fields())
        {
            var entry = new BundleNode(value, $"{Path}.{name}");
            entries.Add(names.Add(name) ? (name, entry) : throw entry.Fault("Kolom ini ditulis dua kali."));
        }

        return entries;
    }

    public string Text()
    {
        var text = Element.ValueKind == JsonValueKind.String ? Unescaped(Element.GetString) : throw Fault("Nilai ini harus berupa teks.");
        return string.IsNullOrWhiteSpace(text) ? throw Fault("Teks ini tidak boleh kosong.") : text;
    }

    public decimal Number()
    {
        var text = Element.ValueKind switch
        {
            JsonValueKind.Number => Element.GetRawText(),
            JsonValueKind.String => Unescaped(Element.GetString),
            _ => null,
        };
        return ExactNumber.Parse(text) ?? throw Fault("Nilai ini harus berupa angka desimal, paling banyak 28 angka, tanpa pemisah ribuan.");
    }

    public decimal Number(decimal least, decimal most)
    {
        var number = Number();
        return number >= least && number <= most
            ? number
            : throw Fault($"Nilai ini harus antara {ExactNumber.PrintIndonesian(least)} dan {ExactNumber.PrintIndonesian(most)}.");
    }

    public decimal PositiveNumber() => Number() is > 0 and var number ? number : throw Fault("Nilai ini harus lebih dari 0.");

    public decimal NumberFromZero() => Number() is >= 0 and var number ? number : throw Fault("Nilai ini tidak boleh kurang dari 0.");

    public int Integer(int least, int most)
    {
        var number = Number();
        return decimal.IsInteger(number) && number >= least && number <= most
            ? (int)number
            : throw Fault($"Nilai ini harus bilangan bulat antara {least} dan {most}.");
    }

    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault("Nilai ini harus true atau false."),
    };

    public BundleFaultException Fault(string sentence) => new(Path, sentence);

    private IEnumerable<(string Name, JsonElement Value)> Fields()
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Fault("Di sini seharusnya ada objek dengan kolom-kolomnya.");
        }

        foreach (var field in Element.EnumerateObject())
        {
            yield return (Unescaped(() => field.Name)!, field.Value);
        }
    }

    /// <summary>The reader accepts half a surrogate pair as an escape and only refuses when the text is asked for.</summary>
    private string? Unescaped(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Fault("Teks ini memuat karakter yang tidak sah.");
        }
    }
}
