using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>
/// The entity model of a compilation, read as far as it is asked for: of types that lead to numbers only the files that name such a type are read,
/// of others all files that configure anything. Empty where no Entity Framework is referenced.
/// </summary>
internal sealed class EntityModels
{
    private static readonly ConditionalWeakTable<World, EntityModels> Known = new();

    private readonly World _world;
    private readonly Lazy<bool> _isReferenced;
    private EntityModel? _near;
    private EntityModel? _whole;

    private EntityModels(World world)
    {
        _world = world;
        _isReferenced = new Lazy<bool>(() => Declares("Microsoft.EntityFrameworkCore.DbContext") || Declares("System.Data.Entity.DbContext"));
    }

    public static EntityModels Of(World world) => Known.GetValue(world, key => new EntityModels(key));

    /// <summary>Whether some code of this compilation makes a model at all.</summary>
    public bool HasEntities(CancellationToken cancellation) => Near(cancellation).HasEntities || Whole(cancellation).HasEntities;

    /// <summary>What holds for the members of a type.</summary>
    public EntityModel For(INamedTypeSymbol? type, CancellationToken cancellation) =>
        type is not null && _world.Surface.IsCarrier(type.Name) ? Near(cancellation) : Whole(cancellation);

    private EntityModel Near(CancellationToken cancellation) =>
        _near ?? Interlocked.CompareExchange(ref _near, Read(tree => _world.Surface.NamesCarrier(tree, cancellation), _world.Surface.IsCarrier, cancellation), null) ?? _near;

    private EntityModel Whole(CancellationToken cancellation) =>
        _whole ?? Interlocked.CompareExchange(ref _whole, Read(_ => true, _ => true, cancellation), null) ?? _whole;

    private EntityModel Read(Func<SyntaxTree, bool> isRead, Func<string, bool> matters, CancellationToken cancellation)
    {
        if (!_isReferenced.Value)
        {
            return EntityModel.Empty;
        }

        var model = new EntityModel(matters, (name, isEntity) => _world.Surface.LeadsTo(name, isEntity, CancellationToken.None));
        new EntityModelReader(model, _world.Compilation, cancellation).Read(isRead);
        return model;
    }

    private bool Declares(string type) => !_world.Compilation.GetTypesByMetadataName(type).IsEmpty;
}
