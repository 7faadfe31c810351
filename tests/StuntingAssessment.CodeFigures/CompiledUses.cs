using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace StuntingAssessment.CodeFigures;

/// <summary>
/// Who names whom, read from a compiled assembly: signatures, and the metadata tokens in every method's body, so that a call is seen where no field or parameter
/// tells of it. A constant leaves no trace: the compiler writes its value.
/// </summary>
public sealed class CompiledUses
{
    private const string Own = "StuntingAssessment";

    private static readonly ImmutableDictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToImmutableDictionary(c => c.Value);

    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly NamedTypes _types;

    private CompiledUses(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _types = new NamedTypes(_reader);
    }

    public static IReadOnlySet<TypeUse> In(string path)
    {
        using var stream = File.OpenRead(path);
        return In(stream);
    }

    public static IReadOnlySet<TypeUse> In(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var uses = new CompiledUses(file);
        return uses._reader.TypeDefinitions.SelectMany(uses.Of).Where(u => u.From != u.To && u.To.Namespace.StartsWith(Own, StringComparison.Ordinal)).ToHashSet();
    }

    private IEnumerable<TypeUse> Of(TypeDefinitionHandle handle)
    {
        var from = _types.NameOf(handle);
        var type = _reader.GetTypeDefinition(handle);
        return _types.Of(type.BaseType)
            .Concat(type.GetInterfaceImplementations().SelectMany(i => _types.Of(_reader.GetInterfaceImplementation(i).Interface)))
            .Concat(type.GetFields().SelectMany(f => _reader.GetFieldDefinition(f).DecodeSignature(_types, null)))
            .Concat(type.GetMethods().SelectMany(m => OfMethod(_reader.GetMethodDefinition(m))))
            .Concat(Attributes(type.GetCustomAttributes()))
            .Select(to => new TypeUse(from, to));
    }

    private IEnumerable<TypeName> OfMethod(MethodDefinition method)
    {
        var named = NamedTypes.Of(method.DecodeSignature(_types, null)).Concat(Attributes(method.GetCustomAttributes()));
        if (method.RelativeVirtualAddress == 0)
        {
            return named;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        var locals = body.LocalSignature.IsNil ? [] : _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null).SelectMany(t => t);
        return named.Concat(locals)
            .Concat(body.ExceptionRegions.SelectMany(r => _types.Of(r.CatchType)))
            .Concat(Tokens(body.GetILReader()).SelectMany(_types.Of));
    }

    private IEnumerable<TypeName> Attributes(CustomAttributeHandleCollection attributes) => attributes.SelectMany(a => _types.Of(_reader.GetCustomAttribute(a).Constructor));

    private static List<EntityHandle> Tokens(BlobReader code)
    {
        var found = new List<EntityHandle>();
        while (code.RemainingBytes > 0)
        {
            short value = code.ReadByte();
            var operation = OpCodesByValue[value == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : value];
            switch (operation.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    found.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += SizeOf(operation.OperandType);
                    break;
            }
        }

        return found;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
