using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace StuntingAssessment.Web.Platform.Data.Bulk;

/// <summary>A column as bulk writing needs it: what it is called, and how a row's value gets there without reflection for each value.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class BulkColumn<T>
    where T : class
{
    private static readonly MethodInfo CopyMethod = typeof(BulkColumn<T>).GetMethod(nameof(WriteAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly RelationalTypeMapping mapping;

    private BulkColumn(string name, IProperty property)
    {
        mapping = property.GetRelationalTypeMapping();
        (Name, IsKey) = (name, property.IsPrimaryKey());
        var row = Expression.Parameter(typeof(T), "row");
        Expression value = Expression.MakeMemberAccess(row, (MemberInfo?)property.PropertyInfo ?? property.FieldInfo!);
        if (mapping.Converter is { } converter)
        {
            value = Converted(value, converter.ConvertToProviderExpression, converter.ProviderClrType);
        }

        ValueIn = Expression.Lambda<Func<T, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
        var (importer, token) = (Expression.Parameter(typeof(NpgsqlBinaryImporter)), Expression.Parameter(typeof(CancellationToken)));
        CopyAsync = Expression.Lambda<Func<NpgsqlBinaryImporter, T, CancellationToken, Task>>(
            Expression.Call(CopyMethod.MakeGenericMethod(value.Type), importer, value, Expression.Constant(mapping.StoreTypeNameBase), token), importer, row, token).Compile();
    }

    public string Name { get; }

    public bool IsKey { get; }

    /// <summary>As the database keeps it.</summary>
    public Func<T, object?> ValueIn { get; }

    /// <summary>Into the next column of a COPY, without a box around it.</summary>
    public Func<NpgsqlBinaryImporter, T, CancellationToken, Task> CopyAsync { get; }

    public static List<BulkColumn<T>> Of(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        return [.. type.GetProperties().Select(p => new BulkColumn<T>(p.GetColumnName(table)!, p))];
    }

    public DbParameter ParameterOf(DbCommand command, string name) => mapping.CreateParameter(command, name, value: null, nullable: true);

    /// <summary>Null stays null: a converter does not see it.</summary>
    private static Expression Converted(Expression value, LambdaExpression convert, Type stored)
    {
        var taken = convert.Parameters[0].Type;
        var result = Expression.Invoke(convert, value.Type == taken ? value : Expression.Convert(value, taken));
        if (value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null)
        {
            return result;
        }

        var nullable = stored.IsValueType && Nullable.GetUnderlyingType(stored) is null ? typeof(Nullable<>).MakeGenericType(stored) : stored;
        return Expression.Condition(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Constant(null, nullable), Expression.Convert(result, nullable));
    }

    private static Task WriteAsync<TValue>(NpgsqlBinaryImporter importer, TValue value, string type, CancellationToken cancellationToken) =>
        value is null ? importer.WriteNullAsync(cancellationToken) : importer.WriteAsync(value, type, cancellationToken);
}
