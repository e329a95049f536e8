using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Text;
using System.Threading.Tasks;

namespace Hoken.Core;

public abstract class Specification<T>
{
    public abstract Expression<Func<T, bool>> ToExpression();

    public bool IsSatisfiedBy(T value) => ToExpression().Compile()(value);
}

public interface IRepository<T>
{
    IEnumerable<T> Find(Specification<T> spec);

    void Save(T item);
}

public sealed class InMemoryRepository<T>(Func<T, string> key) : IRepository<T>
{
    private readonly Dictionary<string, T> _items = [];

    public IEnumerable<T> Find(Specification<T> spec) => _items.Values.Where(spec.IsSatisfiedBy);

    public void Save(T item) => _items[key(item)] = item;

    public IEnumerable<string> Keys => _items.Keys;
}

public sealed class Option<T>
{
    private readonly T _value;

    private Option(T value, bool has) => (_value, HasValue) = (value, has);

    public bool HasValue { get; }

    public static Option<T> Some(T value) => new(value, true);

    public static Option<T> None { get; } = new(default!, false);

    public Option<R> Select<R>(Func<T, R> f) => HasValue ? Option<R>.Some(f(_value)) : Option<R>.None;

    public Option<R> SelectMany<M, R>(Func<T, Option<M>> f, Func<T, M, R> g) => HasValue ? f(_value).Select(m => g(_value, m)) : Option<R>.None;

    public T GetOr(T other) => HasValue ? _value : other;

    public void Do(Action<T> some, Action none)
    {
        if (HasValue)
        {
            some(_value);
        }
        else
        {
            none();
        }
    }
}

public abstract class Node
{
    public abstract T Accept<T>(IVisitor<T> visitor);
}

public interface IVisitor<out T>
{
    T Visit(TextNode node);

    T Visit(NumberNode node);

    T Visit(GroupNode node);
}

public sealed class TextNode(string text) : Node
{
    public string Text => text;
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class NumberNode(string digits) : Node
{
    public string Digits => digits;
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class GroupNode(params Node[] children) : Node
{
    public IReadOnlyList<Node> Children => children;
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class PlainPrinter : IVisitor<string>
{
    public string Visit(TextNode node) => node.Text;
    public string Visit(NumberNode node) => node.Digits;
    public string Visit(GroupNode node) => string.Join(" ", node.Children.Select(c => c.Accept(this)));
}

public sealed class MaskPrinter : IVisitor<string>
{
    public string Visit(TextNode node) => node.Text;
    public string Visit(NumberNode node) => new('*', node.Digits.Length);
    public string Visit(GroupNode node) => string.Join(" ", node.Children.Select(c => c.Accept(this)));
}

public sealed class CountVisitor : IVisitor<int>
{
    public int Visit(TextNode node) => 0;
    public int Visit(NumberNode node) => 1;
    public int Visit(GroupNode node) => node.Children.Sum(c => c.Accept(this));
}
