#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyNumberSafety
{
    /// <summary>Says once, in the model, what a sealed column is for; sealing, rotation and retention read it there.</summary>
    public static class MyNumberColumns
    {
        /// <summary>Declares a sealed number of an entity.</summary>
        /// <param name="entity">The entity.</param>
        /// <param name="number">The <see cref="SealedMyNumber"/> property.</param>
        /// <param name="purpose">Why the number is kept.</param>
        /// <param name="index">The <see cref="MyNumberIndex"/> property, where people are looked up by number.</param>
        /// <param name="keepUntil">The last day that the number may be kept: <c>DateOnly</c> or <c>DateTime</c>.</param>
        /// <param name="tenant">The property that names the tenant, where there are several.</param>
        /// <param name="column">The name bound into the seal; entity and property name if left out. Give one before renaming either.</param>
        public static EntityTypeBuilder<TEntity> HasMyNumber<TEntity>(
            this EntityTypeBuilder<TEntity> entity,
            Expression<Func<TEntity, object?>> number,
            string purpose,
            Expression<Func<TEntity, object?>>? index = null,
            Expression<Func<TEntity, object?>>? keepUntil = null,
            Expression<Func<TEntity, object?>>? tenant = null,
            string? column = null)
            where TEntity : class
        {
            ArgumentNullException.ThrowIfNull(entity);
            ArgumentException.ThrowIfNullOrEmpty(purpose);
            string name = Member(number, typeof(SealedMyNumber));
            var property = entity.Property(name);
            property.HasAnnotation(MyNumberColumn.PurposeKey, purpose);
            property.HasAnnotation(MyNumberColumn.NameKey, column ?? typeof(TEntity).Name + "." + name);
            if (index is not null)
                property.HasAnnotation(MyNumberColumn.IndexKey, Member(index, typeof(MyNumberIndex)));
            if (keepUntil is not null)
                property.HasAnnotation(MyNumberColumn.KeepUntilKey, Member(keepUntil, typeof(DateOnly), typeof(DateTime)));
            if (tenant is not null)
                property.HasAnnotation(MyNumberColumn.TenantKey, Member(tenant));
            return entity;
        }

        /// <summary>The context of a declared number of this very entity: what it is sealed and opened with.</summary>
        /// <exception cref="InvalidOperationException">The column is not declared, or the key has no value yet.</exception>
        public static MyNumberContext MyNumberContextOf<TEntity>(this DbContext db, TEntity entity, Expression<Func<TEntity, object?>> number)
            where TEntity : class
        {
            ArgumentNullException.ThrowIfNull(db);
            ArgumentNullException.ThrowIfNull(entity);
            var entry = db.Entry(entity);
            var property = entry.Metadata.FindProperty(Member(number, typeof(SealedMyNumber)));
            var column = property is null ? null : MyNumberColumn.Read(property);
            if (column is null)
                throw new InvalidOperationException(entry.Metadata.DisplayName() + ": " + ModelText.NotDeclared);
            if (column.Key.Any(k => entry.Property(k.Name).IsTemporary || NotMadeYet(k, entry.Property(k.Name).CurrentValue)))
                throw new InvalidOperationException(entry.Metadata.DisplayName() + ": " + ModelText.KeyNotSet);
            object?[] key = column.Key.Select(k => entry.Property(k.Name).CurrentValue).ToArray();
            return column.ContextOf(key, column.Tenant is null ? null : entry.Property(column.Tenant.Name).CurrentValue);
        }

        private static bool NotMadeYet(IProperty key, object? value) =>
            value is null || (key.ValueGenerated != ValueGenerated.Never && value.Equals(key.Sentinel));

        private static string Member<TEntity>(Expression<Func<TEntity, object?>> expression, params Type[] types)
        {
            ArgumentNullException.ThrowIfNull(expression);
            var body = expression.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : expression.Body;
            if (body is not MemberExpression { Expression: ParameterExpression } member)
                throw new ArgumentException(ModelText.NotAMember);
            var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
            if (types.Length > 0 && !types.Contains(type))
                throw new ArgumentException(member.Member.Name + ": " + ModelText.WrongType(types[0].Name));
            return member.Member.Name;
        }
    }

    /// <summary>A declared column, read from the model.</summary>
    internal sealed class MyNumberColumn
    {
        public const string PurposeKey = "MyNumber:Purpose";
        public const string NameKey = "MyNumber:Column";
        public const string IndexKey = "MyNumber:Index";
        public const string KeepUntilKey = "MyNumber:KeepUntil";
        public const string TenantKey = "MyNumber:Tenant";

        private readonly string _name;

        private MyNumberColumn(IProperty property, IEntityType entity, string purpose)
        {
            Property = property;
            Entity = entity;
            Purpose = purpose;
            _name = property.FindAnnotation(NameKey)?.Value as string ?? entity.ShortName() + "." + property.Name;
            Key = entity.FindPrimaryKey()?.Properties ?? throw new InvalidOperationException(entity.DisplayName() + ": " + ModelText.NotDeclared);
            Index = Named(IndexKey);
            KeepUntil = Named(KeepUntilKey);
            Tenant = Named(TenantKey);
        }

        public IProperty Property { get; }

        public IEntityType Entity { get; }

        public string Purpose { get; }

        public IReadOnlyList<IProperty> Key { get; }

        public IProperty? Index { get; }

        public IProperty? KeepUntil { get; }

        public IProperty? Tenant { get; }

        public string Label => Entity.DisplayName() + "." + Property.Name;

        public static MyNumberColumn? Read(IProperty property) =>
            property.DeclaringType is IEntityType entity && property.FindAnnotation(PurposeKey)?.Value is string purpose
                ? new MyNumberColumn(property, entity, purpose)
                : null;

        /// <summary>Every sealed column of the model. One that is not declared is an error: a rotation must not pass it by.</summary>
        public static List<MyNumberColumn> All(IModel model)
        {
            var columns = new List<MyNumberColumn>();
            foreach (var entity in model.GetEntityTypes())
            {
                foreach (var property in Sealed(entity))
                    columns.Add(Read(property) ?? throw new InvalidOperationException(property.DeclaringType.DisplayName() + "." + property.Name + ": " + ModelText.NotDeclared));
            }
            return columns;
        }

        public MyNumberContext ContextOf(object?[] key, object? tenant) =>
            new(Purpose, RowOf(key), _name, tenant is null ? null : Text(tenant, Tenant!));

        /// <summary>The key as one unambiguous text.</summary>
        public string RowOf(object?[] key)
        {
            if (key.Length == 1)
                return Text(key[0], Key[0]);
            var text = new StringBuilder();
            for (int i = 0; i < key.Length; i++)
            {
                string part = Text(key[i], Key[i]);
                text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
            }
            return text.ToString();
        }

        private static IEnumerable<IProperty> Sealed(ITypeBase type) =>
            type.GetDeclaredProperties()
                .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(SealedMyNumber))
                .Concat(type.GetDeclaredComplexProperties().SelectMany(c => Sealed(c.ComplexType)));

        private string Text(object? value, IProperty property)
        {
            object? plain = property.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value;
            return plain switch
            {
                null => throw new InvalidOperationException(Label + ": " + ModelText.KeyNotSet),
                byte[] bytes => Convert.ToHexString(bytes),
                DateTime date => date.ToString("O", CultureInfo.InvariantCulture),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => plain.ToString() ?? "",
            };
        }

        private IProperty? Named(string annotation) =>
            Property.FindAnnotation(annotation)?.Value is string name ? Entity.FindProperty(name) : null;
    }
}
#endif
