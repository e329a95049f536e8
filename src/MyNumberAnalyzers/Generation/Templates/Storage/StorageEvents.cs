#if NET8_0_OR_GREATER
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace MyNumberSafety
{
    /// <summary>
    /// The record of use of the storage: what was done, for which purpose, under which key, in which activity; never
    /// a number, a row key or a sealed byte. Costs nothing while nobody listens.
    /// </summary>
    [EventSource(Name = "MyNumberSafety.Storage")]
    public sealed class StorageEvents : EventSource
    {
        /// <summary>The only instance.</summary>
        public static readonly StorageEvents Log = new();

        private StorageEvents()
        {
        }

        /// <summary>A number was sealed.</summary>
        [NonEvent]
        public void Sealed(string purpose, byte keyId)
        {
            if (IsEnabled())
                Sealed(purpose, keyId, Activity.Current?.Id ?? "");
        }

        /// <summary>A sealed number was opened.</summary>
        [NonEvent]
        public void Opened(string purpose, byte keyId)
        {
            if (IsEnabled())
                Opened(purpose, keyId, Activity.Current?.Id ?? "");
        }

        /// <summary>A sealed number did not open.</summary>
        [NonEvent]
        public void OpenRefused(string purpose, byte keyId, UnreadableReason reason)
        {
            if (IsEnabled())
                OpenRefused(purpose, keyId, reason.ToString(), Activity.Current?.Id ?? "");
        }

        /// <summary>Rows were sealed again under the primary key.</summary>
        [NonEvent]
        public void Resealed(string purpose, string entity, long rows)
        {
            if (IsEnabled())
                Resealed(purpose, entity, rows, Activity.Current?.Id ?? "");
        }

        /// <summary>Numbers whose retention date has passed were erased.</summary>
        [NonEvent]
        public void Erased(string purpose, string entity, long rows)
        {
            if (IsEnabled())
                Erased(purpose, entity, rows, Activity.Current?.Id ?? "");
        }

        /// <summary>A key has sealed so many numbers that it is time for a new one.</summary>
        [Event(6, Level = EventLevel.Warning, Message = "Key {0} has sealed {1} numbers: rotate to a new key.")]
        public void SealLimitNear(int keyId, long count) => WriteEvent(6, keyId, count);

        [Event(1, Level = EventLevel.Informational)]
        private void Sealed(string purpose, int keyId, string activity) => WriteEvent(1, purpose, keyId, activity);

        [Event(2, Level = EventLevel.Informational)]
        private void Opened(string purpose, int keyId, string activity) => WriteEvent(2, purpose, keyId, activity);

        [Event(3, Level = EventLevel.Warning)]
        private void OpenRefused(string purpose, int keyId, string reason, string activity) => WriteEvent(3, purpose, keyId, reason, activity);

        [Event(4, Level = EventLevel.Informational)]
        private void Resealed(string purpose, string entity, long rows, string activity) => WriteEvent(4, purpose, entity, rows, activity);

        [Event(5, Level = EventLevel.Informational)]
        private void Erased(string purpose, string entity, long rows, string activity) => WriteEvent(5, purpose, entity, rows, activity);
    }
}
#endif
