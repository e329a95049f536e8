using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>Reads contexts, configuration classes and OnModelCreating bodies into an <see cref="EntityModel"/>.</summary>
internal sealed class EntityModelReader(EntityModel model, Compilation compilation, CancellationToken cancellation)
{
    private static readonly TextWords Words = new("DbContext", "DbSet", "ModelBuilder", "TypeBuilder", "EntityTypeConfiguration", "ModelConfigurationBuilder", "IMutable");
    private static readonly TextWords Conventions = new("HaveConversion", "SetValueConverter");
    private static readonly ConditionalWeakTable<SyntaxTree, Outline> Outlines = new();

    /// <param name="isRead">The files asked for; those with conventions for all types are read in any case.</param>
    public void Read(Func<SyntaxTree, bool> isRead)
    {
        // Our own files configure the sealed types only, which hold no number to look for.
        foreach (var tree in Words.FilesOf(compilation, cancellation))
        {
            if (isRead(tree) || Conventions.AreIn(tree, cancellation))
            {
                ReadTree(tree);
            }
        }
    }

    private void ReadTree(SyntaxTree tree)
    {
        var outline = Outlines.GetValue(tree, known => new Outline(known.GetRoot(cancellation)));
        var semantic = compilation.GetSemanticModel(tree);
        foreach (var type in outline.Types)
        {
            cancellation.ThrowIfCancellationRequested();
            if (semantic.GetDeclaredSymbol(type, cancellation) is { } symbol)
            {
                ReadType(symbol);
            }
        }

        var reader = new EntityCalls(model, semantic, compilation, cancellation);
        foreach (var call in outline.Calls)
        {
            reader.Read(call);
        }
    }

    /// <summary>What of a tree may speak of a model; kept with the tree.</summary>
    private sealed class Outline
    {
        public Outline(SyntaxNode root)
        {
            foreach (var node in root.DescendantNodes(node => node is not TypeDeclarationSyntax type || !IsGenerated(type)))
            {
                switch (node)
                {
                    case TypeDeclarationSyntax type:
                        Types.Add(type);
                        break;
                    case InvocationExpressionSyntax call when EntityCalls.IsKnown(NameOf(call)):
                        Calls.Add(call);
                        break;
                }
            }
        }

        public List<TypeDeclarationSyntax> Types { get; } = new();

        public List<InvocationExpressionSyntax> Calls { get; } = new();
    }

    /// <summary>Snapshots and migrations repeat an earlier model.</summary>
    private static bool IsGenerated(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(parent => parent.Type.ToString() is var name && (name.EndsWith("ModelSnapshot", StringComparison.Ordinal) || name.EndsWith("Migration", StringComparison.Ordinal))) == true
        || type.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString() is "Migration" or "DbContext"));

    private void ReadType(INamedTypeSymbol type)
    {
        if (KnownTypes.Is(type, "Microsoft.EntityFrameworkCore.DbContext") || KnownTypes.Is(type, "System.Data.Entity.DbContext"))
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
                {
                    if (property.Type is INamedTypeSymbol { Name: "DbSet" or "IDbSet", TypeArguments: [var entity] })
                    {
                        model.AddEntity(entity);
                    }
                }
            }
        }

        foreach (var contract in type.AllInterfaces.Concat(Bases(type)))
        {
            if (contract is { Name: "IEntityTypeConfiguration" or "EntityTypeConfiguration", TypeArguments: [var entity] })
            {
                model.AddEntity(entity);
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };
}
