#if NET8_0_OR_GREATER
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MyNumberSafety
{
    /// <summary>Refuses to store a default value, and a sealed number without its index or the other way round.</summary>
    internal sealed class MyNumberSaveGuard : ISaveChangesInterceptor
    {
        public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        {
            Check(eventData.Context);
            return result;
        }

        public ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Check(eventData.Context);
            return ValueTask.FromResult(result);
        }

        private static void Check(DbContext? db)
        {
            if (db is null)
                return;
            foreach (var entry in db.ChangeTracker.Entries())
            {
                if (entry.State is not (EntityState.Added or EntityState.Modified))
                    continue;
                foreach (var property in entry.Properties)
                    Check(entry, property);
            }
        }

        private static void Check(EntityEntry entry, PropertyEntry property)
        {
            bool isDefault = property.CurrentValue is SealedMyNumber { } value ? !value.HasValue()
                : property.CurrentValue is MyNumberIndex index && !index.HasValue();
            // A damaged index cell is read as default; a row is not held back for it while the column is left alone.
            if (isDefault && (entry.State == EntityState.Added || property.IsModified))
                throw new InvalidOperationException(entry.Metadata.DisplayName() + "." + property.Metadata.Name + ": " + ModelText.DefaultStored);
            if (MyNumberColumn.Read(property.Metadata) is not { Index: { } pair })
                return;
            var other = entry.Property(pair.Name);
            bool oneIsNull = property.CurrentValue is null != other.CurrentValue is null;
            // The other way round is right: the same number sealed anew keeps its index.
            bool indexAlone = entry.State == EntityState.Modified && Changed(other) && !Changed(property);
            if (oneIsNull || indexAlone)
                throw new InvalidOperationException(entry.Metadata.DisplayName() + "." + property.Metadata.Name + ": " + ModelText.OneOfPair);
        }

        private static bool Changed(PropertyEntry property) => !Equals(property.OriginalValue, property.CurrentValue);
    }
}
#endif
