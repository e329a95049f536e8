#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MyNumberSafety
{
    /// <summary>Stops queries whose answer could not be right for a sealed number. Runs once for each query shape.</summary>
    internal sealed class MyNumberQueryGuard : IQueryExpressionInterceptor
    {
        /// <summary>Marks the storage's own statements, which know what they do.</summary>
        public const string OwnStatement = "MyNumberSafety: storage";

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
        {
            if (!Tagged.IsOwn(queryExpression))
                new Walk(eventData.Context?.Model).Visit(queryExpression);
            return queryExpression;
        }

        /// <summary>Finds the storage's own mark.</summary>
        private sealed class Tagged : ExpressionVisitor
        {
            private bool _found;

            public static bool IsOwn(Expression query)
            {
                var tagged = new Tagged();
                tagged.Visit(query);
                return tagged._found;
            }

            protected override Expression VisitMethodCall(MethodCallExpression node)
            {
                _found |= node.Method.Name == "TagWith" && node.Arguments.Count > 1
                    && node.Arguments[1] is ConstantExpression { Value: OwnStatement };
                return base.VisitMethodCall(node);
            }
        }

        private sealed class Walk : ExpressionVisitor
        {
            private readonly IModel? _model;

            public Walk(IModel? model) => _model = model;

            protected override Expression VisitMethodCall(MethodCallExpression node)
            {
                string name = node.Method.Name;
                if (name is "ExecuteUpdate" or "ExecuteUpdateAsync")
                    BulkUpdate(node);
                else if (IsQueryOperator(node.Method))
                    Operator(node, name);
                else if (name is "Equals" or "CompareTo" or "Compare" or "ReferenceEquals" && Operands(node).Any(IsSealed))
                    Refuse();
                return base.VisitMethodCall(node);
            }

            protected override Expression VisitBinary(BinaryExpression node)
            {
                bool compares = node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual
                    or ExpressionType.LessThan or ExpressionType.LessThanOrEqual
                    or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual;
                if (compares && !IsNull(node.Left) && !IsNull(node.Right) && (IsSealed(node.Left) || IsSealed(node.Right)))
                    Refuse();
                return base.VisitBinary(node);
            }

            protected override Expression VisitUnary(UnaryExpression node)
            {
                // (byte[])(object)p.Number would compare the bytes behind our back.
                if (node.NodeType == ExpressionType.Convert && IsSealed(node.Operand)
                    && !Is(node.Type, typeof(SealedMyNumber)) && !node.Type.IsAssignableFrom(typeof(SealedMyNumber)))
                    Refuse();
                return base.VisitUnary(node);
            }

            private void Operator(MethodCallExpression node, string name)
            {
                var parameters = node.Method.GetParameters();
                for (int i = 0; i < node.Arguments.Count; i++)
                {
                    bool isKey = parameters[i].Name is { } p && p.EndsWith("keySelector", StringComparison.OrdinalIgnoreCase);
                    bool isMeasure = name is "Min" or "Max" or "MinAsync" or "MaxAsync" && parameters[i].Name == "selector";
                    if ((isKey || isMeasure) && Lambda(node.Arguments[i]) is { } lambda && Carries(lambda.ReturnType))
                        Refuse();
                }
                bool comparesElements = name is "Distinct" or "Union" or "Intersect" or "Except" or "Contains" or "ContainsAsync"
                    or "SequenceEqual" or "IndexOf" or "Min" or "Max" or "MinAsync" or "MaxAsync";
                if (comparesElements && node.Arguments.Count > 0 && ElementType(node.Object ?? node.Arguments[0]) is { } element && Carries(element))
                    Refuse();
            }

            private void BulkUpdate(MethodCallExpression node)
            {
                foreach (var argument in node.Arguments.Skip(1))
                {
                    var setters = new Setters();
                    setters.Visit(argument);
                    if (setters.Touches)
                        throw new InvalidOperationException(ModelText.BulkUpdate);
                }
            }

            /// <summary>True for a sealed number, and for what is compared piece by piece and holds one: anonymous types, tuples, DTOs.</summary>
            private bool Carries(Type type, int depth = 0)
            {
                if (Is(type, typeof(SealedMyNumber)))
                    return true;
                if (depth > 3 || type.IsPrimitive || type == typeof(string) || type.Namespace == "System" && !type.IsGenericType)
                    return false;
                // Rows of a table are compared by their key.
                if (_model?.FindEntityType(type)?.FindPrimaryKey() is not null)
                    return false;
                return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(p => p.GetIndexParameters().Length == 0 && Carries(p.PropertyType, depth + 1))
                    || type.GetFields(BindingFlags.Public | BindingFlags.Instance).Any(f => Carries(f.FieldType, depth + 1));
            }

            private static bool IsQueryOperator(MethodInfo method) =>
                method.DeclaringType == typeof(Queryable) || method.DeclaringType == typeof(Enumerable)
                || method.DeclaringType == typeof(EntityFrameworkQueryableExtensions) || method.DeclaringType == typeof(MemoryExtensions)
                || method.Name == "Contains" && ElementTypeOf(method.DeclaringType) is not null;

            private static IEnumerable<Expression> Operands(MethodCallExpression node) =>
                node.Object is null ? node.Arguments : node.Arguments.Prepend(node.Object);

            private static LambdaExpression? Lambda(Expression argument) =>
                argument is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand as LambdaExpression : argument as LambdaExpression;

            private static Type? ElementType(Expression source) => ElementTypeOf(source.Type);

            private static Type? ElementTypeOf(Type? type)
            {
                if (type is null || type == typeof(string))
                    return null;
                if (type.IsGenericType && type.GetGenericTypeDefinition().FullName is "System.ReadOnlySpan`1" or "System.Span`1" or "System.Collections.Generic.IEnumerable`1")
                    return type.GetGenericArguments()[0];
                return type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
            }

            private static bool IsSealed(Expression expression) => Is(Bare(expression).Type, typeof(SealedMyNumber));

            private static bool IsNull(Expression expression) => Bare(expression) is ConstantExpression { Value: null } or DefaultExpression;

            private static void Refuse() => throw new InvalidOperationException(ModelText.Query);
        }

        /// <summary>Looks whether a bulk update sets one of the two columns to anything but null.</summary>
        private sealed class Setters : ExpressionVisitor
        {
            public bool Touches { get; private set; }

            protected override Expression VisitLambda<T>(Expression<T> node)
            {
                Touches |= IsOurs(node.ReturnType) || IsOurs(Bare(node.Body).Type);
                return base.VisitLambda(node);
            }
        }

        private static bool IsOurs(Type type) => Is(type, typeof(SealedMyNumber)) || Is(type, typeof(MyNumberIndex));

        private static bool Is(Type type, Type wanted) => (Nullable.GetUnderlyingType(type) ?? type) == wanted;

        private static Expression Bare(Expression expression)
        {
            while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert)
                expression = convert.Operand;
            return expression is MemberExpression { Member.Name: "Value", Expression: { } inner } && Nullable.GetUnderlyingType(inner.Type) is not null
                ? inner
                : expression;
        }
    }
}
#endif
