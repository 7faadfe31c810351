using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace StuntingAssessment.CodeFigures;

/// <summary>The types that a token or a signature names, arguments and elements included.</summary>
internal sealed class NamedTypes(MetadataReader reader) : ISignatureTypeProvider<IEnumerable<TypeName>, object?>
{
    public IEnumerable<TypeName> Of(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [NameOf((TypeDefinitionHandle)handle)],
        HandleKind.TypeReference => [NameOf((TypeReferenceHandle)handle)],
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        HandleKind.MethodDefinition => [NameOf(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType())],
        HandleKind.FieldDefinition => [NameOf(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType())],
        HandleKind.MemberReference => Of(reader.GetMemberReference((MemberReferenceHandle)handle).Parent),
        HandleKind.MethodSpecification => Of(reader.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    public static IEnumerable<TypeName> Of(MethodSignature<IEnumerable<TypeName>> signature) => signature.ParameterTypes.SelectMany(p => p).Concat(signature.ReturnType);

    public TypeName NameOf(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? NameOf(outer) : new TypeName(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public IEnumerable<TypeName> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [NameOf(handle)];

    public IEnumerable<TypeName> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [NameOf(handle)];

    public IEnumerable<TypeName> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(handle);

    public IEnumerable<TypeName> GetGenericInstantiation(IEnumerable<TypeName> genericType, ImmutableArray<IEnumerable<TypeName>> typeArguments) => genericType.Concat(typeArguments.SelectMany(a => a));

    public IEnumerable<TypeName> GetFunctionPointerType(MethodSignature<IEnumerable<TypeName>> signature) => Of(signature);

    public IEnumerable<TypeName> GetModifiedType(IEnumerable<TypeName> modifier, IEnumerable<TypeName> unmodifiedType, bool isRequired) => modifier.Concat(unmodifiedType);

    public IEnumerable<TypeName> GetArrayType(IEnumerable<TypeName> elementType, ArrayShape shape) => elementType;

    public IEnumerable<TypeName> GetByReferenceType(IEnumerable<TypeName> elementType) => elementType;

    public IEnumerable<TypeName> GetPinnedType(IEnumerable<TypeName> elementType) => elementType;

    public IEnumerable<TypeName> GetPointerType(IEnumerable<TypeName> elementType) => elementType;

    public IEnumerable<TypeName> GetSZArrayType(IEnumerable<TypeName> elementType) => elementType;

    public IEnumerable<TypeName> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public IEnumerable<TypeName> GetGenericMethodParameter(object? genericContext, int index) => [];

    public IEnumerable<TypeName> GetGenericTypeParameter(object? genericContext, int index) => [];

    private TypeName NameOf(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind is HandleKind.TypeReference
            ? NameOf((TypeReferenceHandle)type.ResolutionScope)
            : new TypeName(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private IEnumerable<TypeName> Of(MethodSpecification method) => Of(method.Method).Concat(method.DecodeSignature(this, null).SelectMany(a => a));
}
