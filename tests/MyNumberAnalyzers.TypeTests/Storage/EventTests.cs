using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using MyNumberAnalyzers.TypeTests.LeakPaths;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>The record of use: what, for which purpose, under which key; no digits, no sealed bytes, no row.</summary>
public class EventTests
{
    private sealed class Listener : EventListener
    {
        public ConcurrentQueue<(string Name, EventLevel Level, string Text)> Events { get; } = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "MyNumberSafety")
                EnableEvents(eventSource, EventLevel.LogAlways);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            Events?.Enqueue((eventData.EventName!, eventData.Level, string.Join('|', eventData.Payload!)));
    }

    [Fact]
    public void Sealing_opening_and_refusing_are_told_without_the_number()
    {
        var canary = Canary.Fresh();
        string purpose = "purpose " + Guid.NewGuid().ToString("N")[..4].Replace('0', 'x');
        var place = new MyNumberContext(purpose, "row-of-a-person");
        using var listener = new Listener();
        var vault = new MyNumberVault(People.Keys(3), sealLimit: 4);
        var value = vault.Seal(canary.Number, place);
        vault.Open(value, place);
        vault.TryOpen(value, new(purpose, "elsewhere"), out _, out _);
        vault.Index(canary.Number, purpose);
        vault.Seal(canary.Number, place);
        var mine = listener.Events.Where(e => e.Text.Contains(purpose)).Select(e => (e.Name, e.Text)).ToList();
        Assert.Equal(
            [
                ("Revealed", purpose + "|Seal"), ("Sealed", purpose + "|key 3"), ("Opened", purpose + "|key 3"), ("OpenRefused", purpose + "|Tampered"),
                ("Revealed", purpose + "|Index"), ("Revealed", purpose + "|Seal"), ("Sealed", purpose + "|key 3"),
            ],
            mine);
        Assert.Contains(listener.Events, e => e is { Name: "SealLimitNear", Level: EventLevel.Warning, Text: "3|2" });
        string all = string.Join('\n', listener.Events.Select(e => e.Text));
        Assert.Empty(canary.FoundIn(System.Text.Encoding.UTF8.GetBytes(all)));
        Assert.DoesNotContain("row-of", all);
    }
}
