#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MyNumberSafety
{
    /// <summary>One row as rotation and retention see it: key, tenant, sealed number, index, retention date.</summary>
    internal readonly struct MyNumberRow
    {
        public MyNumberRow(object?[] key, object? tenant, SealedMyNumber number, MyNumberIndex? index, object? keepUntil)
        {
            Key = key;
            Tenant = tenant;
            Number = number;
            Index = index;
            KeepUntil = keepUntil;
        }

        public object?[] Key { get; }

        public object? Tenant { get; }

        public SealedMyNumber Number { get; }

        public MyNumberIndex? Index { get; }

        public object? KeepUntil { get; }
    }

    /// <summary>Reads and writes one declared column, row by row, whatever the entity.</summary>
    [RequiresUnreferencedCode("Queries are built from the model.")]
    [RequiresDynamicCode("Queries are built from the model.")]
    internal abstract class MyNumberRows
    {
        public static MyNumberRows Of(DbContext db, MyNumberColumn column) =>
            (MyNumberRows)Activator.CreateInstance(typeof(MyNumberRows<>).MakeGenericType(column.Entity.ClrType), db, column)!;

        /// <summary>How many rows hold a number.</summary>
        public abstract Task<long> CountAsync(CancellationToken cancellationToken);

        /// <summary>Reads the rows that hold a number, in key order.</summary>
        public abstract IAsyncEnumerable<MyNumberRow> ReadAsync(long skip, DateOnly? expiredBefore);

        /// <summary>Writes number and index in one statement if the row still holds what was read; false if not.</summary>
        public abstract Task<bool> WriteAsync(MyNumberRow row, SealedMyNumber? number, MyNumberIndex? index, CancellationToken cancellationToken);

        /// <summary>True where another row has this index.</summary>
        public abstract Task<bool> IsTakenAsync(MyNumberRow row, MyNumberIndex index, CancellationToken cancellationToken);
    }

    [RequiresUnreferencedCode("Queries are built from the model.")]
    [RequiresDynamicCode("Queries are built from the model.")]
    internal sealed class MyNumberRows<TEntity> : MyNumberRows
        where TEntity : class
    {
        private static readonly ParameterExpression Entity = Expression.Parameter(typeof(TEntity), "e");

        private readonly DbContext _db;
        private readonly MyNumberColumn _column;

        public MyNumberRows(DbContext db, MyNumberColumn column)
        {
            _db = db;
            _column = column;
        }

        // A filter for deleted rows or one tenant would leave numbers under a key that is then thrown away.
        private IQueryable<TEntity> Rows =>
            (_column.Entity.HasSharedClrType ? _db.Set<TEntity>(_column.Entity.Name) : _db.Set<TEntity>())
            .IgnoreQueryFilters().AsNoTracking().TagWith(MyNumberQueryGuard.OwnStatement);

        private IQueryable<TEntity> Holding => Rows.Where(Lambda<bool>(IsNot(_column.Property, null)));

        public override Task<long> CountAsync(CancellationToken cancellationToken) => Holding.LongCountAsync(cancellationToken);

        public override async IAsyncEnumerable<MyNumberRow> ReadAsync(long skip, DateOnly? expiredBefore)
        {
            var rows = Holding;
            if (expiredBefore is { } day)
                rows = rows.Where(Lambda<bool>(ExpiredBefore(day)));
            IOrderedQueryable<TEntity>? ordered = null;
            foreach (var key in _column.Key)
            {
                var selector = Lambda<object?>(Boxed(key));
                ordered = ordered is null ? rows.OrderBy(selector) : ordered.ThenBy(selector);
            }
            var paged = skip == 0 ? ordered! : ordered!.Skip(checked((int)skip));
            await foreach (object?[] cells in paged.Select(Projection()).AsAsyncEnumerable().ConfigureAwait(false))
            {
                int key = _column.Key.Count;
                yield return new MyNumberRow(
                    cells[..key], cells[key], (SealedMyNumber?)cells[key + 1] ?? default, (MyNumberIndex?)cells[key + 2], cells[key + 3]);
            }
        }

        public override async Task<bool> WriteAsync(MyNumberRow row, SealedMyNumber? number, MyNumberIndex? index, CancellationToken cancellationToken)
        {
            var target = Rows.Where(Lambda<bool>(Expression.AndAlso(IsRow(row), SameAs(_column.Property, row.Number))));
            string numberName = _column.Property.Name;
            string? indexName = _column.Index?.Name;
            int written = indexName is null
                ? await target.ExecuteUpdateAsync(
                    s => s.SetProperty(e => EF.Property<SealedMyNumber?>(e, numberName), number), cancellationToken).ConfigureAwait(false)
                : await target.ExecuteUpdateAsync(
                    s => s.SetProperty(e => EF.Property<SealedMyNumber?>(e, numberName), number)
                        .SetProperty(e => EF.Property<MyNumberIndex?>(e, indexName), index), cancellationToken).ConfigureAwait(false);
            return written == 1;
        }

        public override Task<bool> IsTakenAsync(MyNumberRow row, MyNumberIndex index, CancellationToken cancellationToken) =>
            _column.Index is null
                ? Task.FromResult(false)
                : Rows.AnyAsync(Lambda<bool>(Expression.AndAlso(Expression.Not(IsRow(row)), SameAs(_column.Index, index))), cancellationToken);

        private Expression<Func<TEntity, object?[]>> Projection()
        {
            var none = Expression.Constant(null, typeof(object));
            var cells = _column.Key.Select(Boxed)
                .Append(_column.Tenant is null ? none : Boxed(_column.Tenant))
                .Append(Boxed(_column.Property))
                .Append(_column.Index is null ? none : Boxed(_column.Index))
                .Append(_column.KeepUntil is null ? none : Boxed(_column.KeepUntil));
            return Lambda<object?[]>(Expression.NewArrayInit(typeof(object), cells));
        }

        private Expression ExpiredBefore(DateOnly day)
        {
            var property = _column.KeepUntil!;
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            object limit = type == typeof(DateOnly) ? day : DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
            var nullable = typeof(Nullable<>).MakeGenericType(type);
            return Expression.LessThan(Expression.Convert(Value(property), nullable), Parameter(limit, nullable));
        }

        private Expression IsRow(MyNumberRow row) =>
            _column.Key.Select((key, i) => SameAs(key, row.Key[i])).Aggregate(Expression.AndAlso);

        private static Expression SameAs(IProperty property, object? value) =>
            Expression.Call(typeof(object), nameof(Equals), null, Boxed(property), Expression.Convert(Parameter(value, property.ClrType), typeof(object)));

        private static Expression IsNot(IProperty property, object? value) =>
            Expression.NotEqual(Boxed(property), Expression.Constant(value, typeof(object)));

        private static Expression Boxed(IProperty property) => Expression.Convert(Value(property), typeof(object));

        private static Expression Value(IProperty property) =>
            Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], Entity, Expression.Constant(property.Name));

        // A field of an object, not a constant: so the statement is compiled once and the value is a parameter.
        private static Expression Parameter(object? value, Type type) =>
            Expression.Convert(Expression.Field(Expression.Constant(new Holder { Item = value }), nameof(Holder.Item)), type);

        private static Expression<Func<TEntity, T>> Lambda<T>(Expression body) => Expression.Lambda<Func<TEntity, T>>(body, Entity);

        private sealed class Holder
        {
            public object? Item;
        }
    }
}
#endif
