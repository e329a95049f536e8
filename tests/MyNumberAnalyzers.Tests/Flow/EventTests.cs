using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class EventTests
{
    [Fact]
    public void A_handler_gets_what_the_event_is_raised_with() => FlowSample.Types("""
        class Reader
        {
            public event Action<string>? Read;
            public event Action<string>? Named;
            public void Run(P p) { Read?.Invoke(p.MyNumber); Named?.Invoke(p.Name); }
        }
        class Listener
        {
            public Listener(Reader r) { r.Read += OnRead; r.Named += OnNamed; }
            void OnRead(string s) => WriteLine({|MYN1001:s|});
            void OnNamed(string s) => WriteLine(s);
        }
        """);

    [Fact]
    public void Event_arguments_carry_it_in_their_member() => FlowSample.Types("""
        class Args : EventArgs { public string? Value { get; set; } public string? Label { get; set; } }
        class Reader
        {
            public event EventHandler<Args>? Read;
            public void Run(P p) => Read?.Invoke(this, new Args { Value = p.MyNumber, Label = p.Name });
        }
        class Listener
        {
            public Listener(Reader r) => r.Read += (_, e) => { WriteLine(e.Label); WriteLine({|MYN1001:e.Value|}); };
        }
        """);

    [Fact]
    public void A_custom_event_keeps_its_handlers_where_its_accessors_say() => FlowSample.Types("""
        class Reader
        {
            private Action<string>? _handlers;
            public event Action<string> Read { add => _handlers += value; remove => _handlers -= value; }
            public void Run(P p) => _handlers?.Invoke(p.MyNumber);
        }
        class Listener { public Listener(Reader r) => r.Read += s => WriteLine({|MYN1001:s|}); }
        """);
}
