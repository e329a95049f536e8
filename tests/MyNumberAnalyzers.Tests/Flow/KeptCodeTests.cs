using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Code that is handed over first and runs on a number later.</summary>
public class KeptCodeTests
{
    [Fact]
    public void A_primary_constructor_keeps_a_callback() => FlowSample.Types("""
        class Worker(Action<string> raw, Action<string> name) { public void Run(P p) { raw(p.MyNumber); name(p.Name); } }
        class C { Worker M() => new Worker(s => WriteLine({|MYN1001:s|}), s => WriteLine(s)); }
        """);

    [Fact]
    public void A_record_of_callbacks_hands_each_its_own_value() => FlowSample.Types("""
        record Hooks(Action<string> OnNumber, Action<string> OnName);
        class C
        {
            Hooks H() => new Hooks(s => WriteLine({|MYN1001:s|}), s => WriteLine(s));
            void Run(Hooks h, P p) { h.OnNumber(p.MyNumber); h.OnName(p.Name); }
        }
        """);

    [Fact]
    public void A_table_of_selectors_gives_what_its_lambdas_give() => FlowSample.Types("""
        enum Kind { A, B }
        class C
        {
            static readonly Dictionary<Kind, Func<P, string>> Selectors = new() { [Kind.A] = g => g.MyNumber, [Kind.B] = g => g.Name };
            static readonly (string Header, Func<P, string> Get)[] Columns = { ("番号", x => x.MyNumber), ("氏名", x => x.Name) };
            static readonly List<Func<P, string>> Names = new() { x => x.Name };
            void M(P p, Kind k)
            {
                WriteLine({|MYN1001:Selectors[k](p)|});
                foreach (var c in Columns) { WriteLine({|MYN1001:c.Get(p)|}); WriteLine(c.Header); }
                WriteLine({|MYN1001:string.Join(",", Columns.Select(c => c.Get(p)))|});
                WriteLine(Names[0](p));
                if (Selectors.TryGetValue(k, out var f)) WriteLine({|MYN1001:f(p)|});
            }
        }
        """);

    [Fact]
    public void A_bus_keeps_lists_of_handlers_by_topic() => FlowSample.Types("""
        class Bus
        {
            readonly Dictionary<string, List<Action<string>>> _subs = new();
            public void On(string topic, Action<string> h) { if (!_subs.TryGetValue(topic, out var l)) _subs[topic] = l = new(); l.Add(h); }
            public void Publish(string topic, string v) { foreach (var h in _subs[topic]) h(v); }
        }
        class User
        {
            readonly Bus _bus = new();
            void Init() => _bus.On("n", v => WriteLine({|MYN1001:v|}));
            void Send(P p) => _bus.Publish("n", p.MyNumber);
        }
        """);

    [Fact]
    public void A_library_object_runs_the_code_it_was_made_with() => FlowSample.Members("""
        void M(P p)
        {
            IProgress<string> own = new Progress<string>(s => WriteLine({|MYN1001:s|}));
            own.Report(p.MyNumber);
            IProgress<string> name = new Progress<string>(s => WriteLine(s));
            name.Report(p.Name);
            var thread = new Thread(o => WriteLine({|MYN1001:o|}));
            thread.Start(p.MyNumber);
            var task = new Task<string>(() => p.MyNumber);
            WriteLine({|MYN1001:task.Result|});
            var lazy = new Lazy<string>(() => p.Name);
            WriteLine(lazy.Value);
        }
        """);

    [Fact]
    public void A_library_interface_is_followed_into_its_implementations() => FlowSample.Types("""
        class Watch : IObserver<string>
        {
            public void OnCompleted() { }
            public void OnError(Exception e) { }
            public void OnNext(string value) { WriteLine({|MYN1001:value|}); }
        }
        class C { readonly List<IObserver<string>> _all = new(); void M(P p) { foreach (var o in _all) o.OnNext(p.MyNumber); } }
        """);

    [Fact]
    public void A_builder_keeps_its_text_in_a_field() => FlowSample.Types("""
        class Sql
        {
            private readonly StringBuilder _sql = new("select");
            public Sql Raw(string column, string value) { _sql.Append($" and {column} = '{value}'"); return this; }
            public Sql Column(string column) { _sql.Append($" and {column} is not null"); return this; }
            public string Text => _sql.ToString();
        }
        class C
        {
            void M(P p)
            {
                WriteLine({|MYN1001:new Sql().Raw("v", p.MyNumber).Text|});
                WriteLine(new Sql().Raw("v", p.Name).Text);
                WriteLine(new Sql().Column("my_number").Text);
            }
        }
        """);

    [Fact]
    public void What_stands_under_its_own_key_is_known() => FlowSample.Members("""
        readonly System.Collections.Specialized.NameValueCollection _form = new();
        readonly object[] _items = new object[2];
        void M(P p)
        {
            _form.Add("no", p.MyNumber);
            _form["shimei"] = p.Name;
            _items[0] = p.Name;
            _items[1] = p.MyNumber;
            WriteLine({|MYN1001:_form["no"]|});
            WriteLine(_form["shimei"]);
            WriteLine(_items[0]);
            WriteLine({|MYN1001:_items[1]|});
        }
        void Later() => WriteLine({|MYN1001:_items[1]|});
        """);

    [Fact]
    public void What_is_posted_to_a_block_runs_through_the_blocks_it_is_linked_to() => FlowSample.Types("""
        class C
        {
            async Task M(P p)
            {
                var told = new System.Threading.Tasks.Dataflow.ActionBlock<string>(s => WriteLine({|MYN1001:s|}));
                var trimmed = new System.Threading.Tasks.Dataflow.TransformBlock<string, string>(s => s.Trim());
                System.Threading.Tasks.Dataflow.DataflowBlock.LinkTo(trimmed, told, s => s.Length > 0);
                await System.Threading.Tasks.Dataflow.DataflowBlock.SendAsync(trimmed, p.MyNumber);
                var stars = new System.Threading.Tasks.Dataflow.TransformBlock<P, string>(x => new string('*', x.MyNumber.Length));
                var shown = new System.Threading.Tasks.Dataflow.ActionBlock<string>(s => WriteLine(s));
                stars.LinkTo(shown, new System.Threading.Tasks.Dataflow.DataflowLinkOptions());
                System.Threading.Tasks.Dataflow.DataflowBlock.Post(stars, p);
                var names = new System.Threading.Tasks.Dataflow.ActionBlock<string>(s => WriteLine(s));
                System.Threading.Tasks.Dataflow.DataflowBlock.Post(names, p.Name);
                var queue = new System.Threading.Tasks.Dataflow.BufferBlock<string>();
                System.Threading.Tasks.Dataflow.DataflowBlock.Post(queue, p.MyNumber);
                WriteLine({|MYN1001:await System.Threading.Tasks.Dataflow.DataflowBlock.ReceiveAsync(queue)|});
            }
        }
        """);

    [Fact]
    public void Code_that_is_handed_over_is_what_it_is_called() => FlowSample.Types("""
        class C(Func<string, string> mask, Func<string, Task<string>> encryptAsync, Func<string, string> trim)
        {
            async Task M(P p, Func<string, string> 暗号化)
            {
                WriteLine(mask(p.MyNumber));
                WriteLine(await encryptAsync(p.MyNumber));
                WriteLine(暗号化(p.MyNumber));
                WriteLine({|MYN1001:trim(p.MyNumber)|});
            }
        }
        """);
}
