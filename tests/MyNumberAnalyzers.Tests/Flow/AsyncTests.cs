using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class AsyncTests
{
    [Fact]
    public void An_awaited_method_gives_its_result() => FlowSample.Members("""
        async Task M(P p)
        {
            WriteLine({|MYN1001:await Raw(p)|});
            WriteLine(await Name(p));
            var t = Raw(p);
            var u = Value(p);
            WriteLine({|MYN1001:t.Result|});
            WriteLine({|MYN1001:t.GetAwaiter().GetResult()|});
            WriteLine({|MYN1001:await u.ConfigureAwait(false)|});
            WriteLine(t.Status);
        }
        static async Task<string> Raw(P p) { await Task.Yield(); return p.MyNumber; }
        static async Task<string> Name(P p) { await Task.Yield(); return p.Name; }
        static ValueTask<string> Value(P p) => ValueTask.FromResult(p.MyNumber);
        """);

    [Fact]
    public void An_async_stream_gives_its_elements() => FlowSample.Members("""
        async Task M(P p)
        {
            await foreach (var v in Raw(p)) { WriteLine({|MYN1001:v|}); }
            await foreach (var v in Raw(p).ConfigureAwait(false)) { WriteLine(v.Length); }
            await foreach (var v in Names(p)) { WriteLine(v); }
        }
        static async IAsyncEnumerable<string> Raw(P p) { await Task.Yield(); yield return p.MyNumber; }
        static async IAsyncEnumerable<string> Names(P p) { await Task.Yield(); yield return p.Name; }
        """);

    [Fact]
    public void Combined_tasks_carry_what_any_of_them_carries() => FlowSample.Members("""
        async Task M(P p)
        {
            var all = await Task.WhenAll(Task.FromResult(p.Name), Task.FromResult(p.MyNumber));
            WriteLine({|MYN1001:string.Join(",", all)|});
            var names = await Task.WhenAll(Task.FromResult(p.Name));
            WriteLine(names[0]);
            var any = await await Task.WhenAny(Task.FromResult(p.MyNumber), Task.FromResult("x"));
            WriteLine({|MYN1001:any|});
        }
        """);

    [Fact]
    public void A_sink_may_be_awaited_in_a_helper() => FlowSample.Members("""
        async Task M(P p) { await Put(p.MyNumber); await PutName(p.Name); }
        static async Task Put(string s) { await Task.Delay(1); await Out.WriteLineAsync({|MYN1001:s|}); }
        static Task PutName(string s) => Out.WriteLineAsync(s);
        """);

    [Fact]
    public void A_completion_source_hands_its_result_on() => FlowSample.Members("""
        async Task M(P p)
        {
            var s = new TaskCompletionSource<string>();
            s.TrySetResult(p.MyNumber);
            WriteLine({|MYN1001:await s.Task|});
        }
        """);
}
