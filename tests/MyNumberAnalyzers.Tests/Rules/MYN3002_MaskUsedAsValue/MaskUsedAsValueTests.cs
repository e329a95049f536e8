using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class MaskUsedAsValueTests
{
    private static void Check(string text) => Verify.Marked("using System;\nusing System.Collections.Generic;\nusing MyNumberSafety;\n" + text, only: "MYN3002");

    [Fact]
    public void A_comparison_of_masks_is_always_true() => Check("""
        public class C
        {
            public bool A(MyNumber a, MyNumber b) => {|MYN3002:a.ToString()|} == b.ToString();
            public bool B(MyNumber a, string text) => text == {|MYN3002:a.ToString()|};
            public bool D(MyNumber a, string text) => {|MYN3002:a.ToString()|}.Equals(text);
            public bool E(MyNumber a, string text) => string.Equals({|MYN3002:$"{a}"|}, text, StringComparison.Ordinal);
        }
        """.Replace("== b.ToString()", "== {|MYN3002:b.ToString()|}"));

    [Fact]
    public void A_key_made_of_the_mask_is_one_for_all() => Check("""
        public class C
        {
            private readonly Dictionary<string, int> _map = [];
            private readonly HashSet<string> _seen = [];
            public void A(MyNumber n) => _map[{|MYN3002:n.ToString()|}] = 1;
            public bool B(MyNumber n) => _map.TryGetValue({|MYN3002:$"emp:{n}"|}, out _);
            public bool D(MyNumber n) => _seen.Add({|MYN3002:n.ToString()|});
            public int E(MyNumber n) { var key = {|MYN3002:"emp:" + n|}; return _map[key]; }
        }
        """);

    [Fact]
    public void A_member_that_should_hold_the_number_gets_the_mask() => Check("""
        public class Dto { public string MyNumber { get; set; } = ""; public string Shown { get; set; } = ""; }
        public class C
        {
            public Dto A(MyNumber n) => new() { MyNumber = {|MYN3002:n.ToString()|} };
            public void B(Dto dto, MyNumber n) => dto.MyNumber = {|MYN3002:$"{n}"|};
            public void D(MyNumber n) => Send({|MYN3002:n.ToString()|});
            private static void Send(string myNumber) { }
            public Dto E(MyNumber n) => new() { Shown = n.ToString() };
        }
        """);

    [Fact]
    public void SQL_text_gets_the_mask() => Check("""
        using System.Data.Common;
        """.Replace("using System.Data.Common;", "") + """
        public class C
        {
            public void A(System.Data.Common.DbCommand c, MyNumber n) => c.CommandText = {|MYN3002:$"SELECT 1 FROM e WHERE n = '{n}'"|};
        }
        """);

    [Fact]
    public void Showing_the_mask_is_what_it_is_for() => Check("""
        public class C
        {
            public void A(MyNumber n) => Console.WriteLine(n.ToString());
            public string B(MyNumber n) => $"番号: {n}";
            public void D(MyNumber n, Microsoft.Extensions.Logging.ILogger log) => Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(log, "{Number}", n);
            public void E(MyNumber n) => throw new InvalidOperationException($"no data for {n}");
        }
        """);

    [Fact]
    public void Typed_comparisons_and_keys_are_silent() => Check("""
        public class C
        {
            private readonly Dictionary<MyNumber, int> _map = [];
            public bool A(MyNumber a, MyNumber b) => a == b;
            public bool B(MyNumber a, MyNumber b) => a.Equals(b);
            public int D(MyNumber n) => _map[n];
        }
        """);

    [Fact]
    public void Digits_taken_on_purpose_are_silent() => Check("""
        public class C
        {
            private readonly Dictionary<string, int> _map = [];
            public bool A(MyNumber a, string text) => a.RevealToString() == text;
            public int B(MyNumber a) => _map[a.RevealToString()];
        }
        """);

    [Fact]
    public void A_comparison_with_the_mask_itself_is_silent() => Check("""
        public class C
        {
            public bool A(MyNumber a) => a.ToString() == "************";
            public bool B(MyNumber a) => a.ToString().Length == 12;
            public bool D(Guid a, string text) => a.ToString() == text;
        }
        """);

    [Fact]
    public void A_key_selector_that_gives_the_mask_makes_all_people_one() => Check("""
        using System.Linq;
        """.Replace("using System.Linq;", "") + """
        public class Person { public int Id; public MyNumber Number; }
        public class C
        {
            public object A(List<Person> p) => System.Linq.Enumerable.GroupBy(p, x => {|MYN3002:x.Number.ToString()|});
            public object B(List<Person> p) => System.Linq.Enumerable.ToDictionary(p, x => {|MYN3002:$"{x.Number}"|});
            public object D(List<Person> p) => System.Linq.Enumerable.DistinctBy(p, x => {|MYN3002:x.Number.ToString()|});
            public object E(List<Person> p) => System.Linq.Enumerable.GroupBy(p, x => x.Number);
            public object F(List<Person> p) => System.Linq.Enumerable.Select(p, x => x.Number.ToString());
            public object G(List<Person> p) => System.Linq.Enumerable.ToDictionary(p, x => x.Id, x => x.Number.ToString());
        }
        """);

    [Fact]
    public void Xml_elements_and_attributes_keep_the_mask() => Check("""
        public class Person { public string Name = ""; public MyNumber Number; public MyNumber? Spouse; public List<MyNumber> Children = []; }
        public class C
        {
            public object A(Person p) => new System.Xml.Linq.XElement("number", {|MYN3002:p.Number|});
            public object B(Person p) => new System.Xml.Linq.XElement("e", new System.Xml.Linq.XAttribute("n", {|MYN3002:p.Spouse|}), p.Name);
            public void D(System.Xml.Linq.XElement x, Person p) { x.SetElementValue("n", {|MYN3002:p.Number|}); x.Add({|MYN3002:p.Number|}); }
            public object E(Person p) => new System.Xml.Linq.XElement("children", {|MYN3002:p.Children|});
            public object F(Person p) => new System.Xml.Linq.XElement("name", p.Name, p.Number.HasValue());
        }
        """);

    [Fact]
    public void Rows_of_text_tables_keep_the_mask() => Check("""
        public class C
        {
            public void A(System.Data.DataRow r, MyNumber n) => r["個人番号"] = {|MYN3002:n|};
            public void B(System.Data.DataTable t, MyNumber n) => t.Rows.Add(1, {|MYN3002:n|});
            public void D(System.Data.DataRow r, MyNumber n, string name) => r["name"] = name;
        }
        """);

    [Fact]
    public void A_column_made_for_the_type_keeps_the_number() => Check("""
        public class C
        {
            public void A(System.Data.DataTable t, MyNumber n) { t.Columns.Add("Number", typeof(MyNumber)); t.Rows.Add(n); }
        }
        """);

    [Fact]
    public void Links_and_the_values_of_elements_get_the_mask() => Check("""
        using Microsoft.AspNetCore.Routing;
        public class Person { public int Id; public MyNumber Number; }
        public static class Own { public static string GetPathByName(this Person p, object values) => ""; public static void SetValue(object value) { } }
        public class C
        {
            private object? A(LinkGenerator links, Person p) => links.GetPathByAction("Edit", "C", new { p.Id, {|MYN3002:p.Number|} });
            private object? B(LinkGenerator links, Person p) => links.GetUriByAction("Edit", "C", new { n = {|MYN3002:p.Number|} }, "https", new Microsoft.AspNetCore.Http.HostString("x"));
            private object? D(LinkGenerator links, Person p) => links.GetPathByName("edit", values: new { n = {|MYN3002:p.Number|} });
            private object? E(LinkGenerator links, Person p) => links.GetPathByAction("Edit", "C", new { p.Id });
            private object F(Person p) => p.GetPathByName(new { p.Number });
            private void G(System.Xml.Linq.XElement x, Person p) { x.SetValue({|MYN3002:p.Number|}); Own.SetValue(p.Number); x.SetValue(p.Id); }
        }
        """);

    [Fact]
    public void Addresses_get_the_mask() => Check("""
        namespace Flurl { public class Url { public Url SetQueryParam(string name, object? value) => this; public Url SetQueryParams(object values) => this; public Url AppendPathSegment(object segment) => this; } }
        namespace RestSharp { public class RestRequest { public RestRequest AddParameter<T>(string name, T value) => this; public RestRequest AddUrlSegment(string name, string value) => this; } }
        namespace App
        {
            public class Person { public int Id; public MyNumber Number; }
            public class C : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                private object A(Flurl.Url u, Person p) => u.SetQueryParam("n", {|MYN3002:p.Number|});
                private object B(Flurl.Url u, Person p) => u.SetQueryParams(new { p.Id, {|MYN3002:p.Number|} });
                private object D(Flurl.Url u, Person p) => u.AppendPathSegment({|MYN3002:p.Number|}).AppendPathSegment(p.Id);
                private object E(RestSharp.RestRequest r, Person p) => r.AddParameter("n", {|MYN3002:p.Number|});
                private object F(Person p) => RedirectToAction("Edit", new { id = p.Id, number = {|MYN3002:p.Number|} });
                private object G(Person p) => RedirectToAction("Edit", new { id = p.Id });
                private object H(Person p) => new Microsoft.AspNetCore.Routing.RouteValueDictionary { ["n"] = {|MYN3002:p.Number|} };
                private object I(Person p) => Ok(new { p.Id, p.Number });
                private object J(Dictionary<string, object> d, Person p) => d["n"] = p.Number;
            }
        }
        """);

    [Fact]
    public void A_value_converter_that_stores_the_mask_is_told() => Check("""
        using Microsoft.EntityFrameworkCore;
        """.Replace("using Microsoft.EntityFrameworkCore;", "") + """
        public class Person { public int Id { get; set; } public MyNumber Number { get; set; } }
        public class Db : Microsoft.EntityFrameworkCore.DbContext
        {
            protected override void OnModelCreating(Microsoft.EntityFrameworkCore.ModelBuilder b) =>
                b.Entity<Person>().Property(p => p.Number).HasConversion(n => {|MYN3002:n.ToString()|}, s => Read(s));
            private static MyNumber Read(string text) => MyNumber.Parse(text);
        }
        public class Converter : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<MyNumber, string>
        {
            public Converter() : base(n => {|MYN3002:$"{n}"|}, s => Read(s)) { }
            private static MyNumber Read(string text) => MyNumber.Parse(text);
        }
        """);
}
