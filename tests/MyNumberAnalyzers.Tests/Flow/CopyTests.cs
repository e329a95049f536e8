using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Structs and tuples that are copied, and values told apart by the lambda or visitor that makes them.</summary>
public class CopyTests
{
    private const string Person = "public readonly record struct Person(int Code, string? MyNumber);\n";

    private static void Check(string text) => Verify.Marked([text], only: "MYN1", generate: false);

    [Fact]
    public void A_struct_passed_by_value_keeps_its_members() => Check("using System;\n" + Person + """
        static class Sample
        {
            static string? Of(Person p) => p.MyNumber;
            static int CodeOf(Person p) => p.Code;
            static void Print(Person p)
            {
                Console.WriteLine({|MYN1001:Of(p)|});
                Console.WriteLine(CodeOf(p));
            }
        }
        """);

    [Fact]
    public void A_null_check_of_a_copied_struct_leaves_the_other_path() => Check("using System; using System.Collections.Generic;\n" + Person + """
        static class Sample
        {
            static void Use(string s) { }
            static void Print(IEnumerable<Person> all)
            {
                foreach (var p in all)
                {
                    Use(p.MyNumber ?? "");
                    Console.WriteLine({|MYN1001:p.MyNumber ?? ""|});
                }
            }
        }
        """);

    [Fact]
    public void A_tuple_taken_from_a_queue_by_out_keeps_its_items() => Check("using System; using System.Collections.Generic;\n" + Person + """
        static class Sample
        {
            static void Print(Person p)
            {
                var queue = new Queue<(int Code, string? Text)>();
                queue.Enqueue((p.Code, p.MyNumber));
                while (queue.TryDequeue(out var item))
                {
                    Console.WriteLine(item.Code);
                    Console.WriteLine({|MYN1001:item.Text|});
                }
            }
        }
        """);

    [Fact]
    public void A_tuple_item_named_as_a_number_is_one() => Check("""
        using System; using System.Collections.Generic;
        static class Sample
        {
            static void Print(List<(string Code, string? KojinBango)> all)
            {
                Console.WriteLine(all[0].Code);
                Console.WriteLine({|MYN1001:all[0].KojinBango|});
            }
        }
        """);

    [Fact]
    public void Each_lambda_of_a_library_call_feeds_its_own_part() => Check("using System; using System.Collections.Generic; using System.Linq;\n" + Person + """
        static class Sample
        {
            static void Print(List<Person> all)
            {
                var map = all.ToDictionary(p => p.Code.ToString(), p => p.MyNumber);
                Console.WriteLine(map.Keys.First());
                Console.WriteLine({|MYN1001:map.Values.First()|});
                foreach (var group in all.ToLookup(p => p.MyNumber, p => p.Code))
                {
                    Console.WriteLine({|MYN1001:group.Key|});
                    Console.WriteLine(group.Count());
                }
            }
        }
        """);

    [Fact]
    public void Which_visitor_is_passed_decides() => Check("""
        using System;
        interface IVisitor { string Visit(Part part); }
        sealed class Part(string myNumber, string name)
        {
            public string MyNumber => myNumber;
            public string Name => name;
            public string Accept(IVisitor visitor) => visitor.Visit(this);
        }
        sealed class NameVisitor : IVisitor { public string Visit(Part part) => part.Name; }
        sealed class FullVisitor : IVisitor { public string Visit(Part part) => part.Name + part.MyNumber; }
        static class Sample
        {
            static void Print(Part part)
            {
                Console.WriteLine(part.Accept(new NameVisitor()));
                Console.WriteLine({|MYN1001:part.Accept(new FullVisitor())|});
            }
        }
        """);

    [Fact]
    public void A_keyed_mac_in_hex_is_still_a_keyed_mac() => Check("""
        using System; using System.Security.Cryptography; using System.Text;
        public static class Sample
        {
            public static string Index(string myNumber, byte[] key) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(myNumber)));
            public static string Weak(string myNumber) => Convert.ToHexString({|MYN1012:SHA256.HashData(Encoding.UTF8.GetBytes(myNumber))|});
        }
        """);

    [Fact]
    public void A_record_parameter_explained_as_a_number_is_one_in_other_files() => Check("""
        using System;
        /// <summary>Application</summary>
        /// <param name="Id">受付番号</param>
        /// <param name="Kjn">個人番号</param>
        public record Application(int Id, string? Kjn);
        static class Sample
        {
            static void Print(Application a)
            {
                Console.WriteLine(a.Id);
                Console.WriteLine({|MYN1001:a.Kjn|});
            }
        }
        """);

    [Fact]
    public void A_list_given_by_a_task_is_a_list() => Check("using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using Microsoft.EntityFrameworkCore;\n" + Person + """
        static class Sample
        {
            static async Task Print(IQueryable<Person> all)
            {
                var list = await all.Select(p => new { p.Code, Text = p.MyNumber }).ToListAsync();
                Console.WriteLine(list[0].Code);
                Console.WriteLine({|MYN1001:list[0].Text|});
            }
        }
        """);

    [Fact]
    public void A_type_test_tells_what_a_writer_takes_apart() => Check("""
        using System; using System.Text.Json;
        public abstract record Change(Guid Id);
        public sealed record Renamed(Guid Id, string Name) : Change(Id);
        public sealed record Arrived(Guid Id, string MyNumber) : Change(Id);
        public static class Sample
        {
            public static string Write(Change change) => change switch
            {
                Renamed renamed => JsonSerializer.Serialize(renamed),
                Arrived arrived => JsonSerializer.Serialize({|MYN1004:arrived|}),
                _ => "",
            };
        }
        """);

    [Fact]
    public void A_row_written_in_a_loop_keeps_its_other_columns_clean() => Check("""
        using System; using System.Data;
        static class Sample
        {
            static void Print(DataTable table, string newMyNumber)
            {
                foreach (DataRow row in table.Rows)
                {
                    Console.WriteLine(row["SHIMEI"]);
                    row["KOJIN_BANGO"] = DBNull.Value;
                    Console.WriteLine(row["BUSHO"]);
                }
            }
        }
        """);

    [Fact]
    public void A_map_turned_around_keeps_keys_and_values_apart() => Check("using System; using System.Collections.Generic; using System.Linq;\n" + Person + """
        static class Sample
        {
            static void Print(List<Person> all)
            {
                var names = all.ToDictionary(p => p.MyNumber!, p => p.Code.ToString());
                var numbers = names.ToDictionary(pair => pair.Value, pair => pair.Key);
                Console.WriteLine(numbers.Keys.First());
                Console.WriteLine({|MYN1001:numbers["1"]|});
            }
        }
        """);

    [Fact]
    public void A_primary_constructors_parameter_of_a_labelled_type_is_followed() => Check("""
        using System; using System.Runtime.Serialization;
        public class Staff { [DataMember(Name = "個人番号")] public string Num { get; set; } = ""; public string Code { get; set; } = ""; }
        public class Sample(Staff sample)
        {
            public void Print() => Console.WriteLine({|MYN1001:sample.Num|});
            public void PrintCode() => Console.WriteLine(sample.Code);
        }
        """);

    [Fact]
    public void A_format_labels_what_fills_its_holes() => Check("""
        using System;
        static class Sample
        {
            static void Print(string x, string name)
            {
                Console.WriteLine({|MYN1001:string.Format("本人確認 マイナンバー[{0}] 氏名[{1}]", x, name)|});
                Console.WriteLine(string.Format("氏名[{0}] 社員番号[{1}]", name, x));
                Console.WriteLine(string.Format("マイナンバーの件数[{0}]", x.Length));
            }
        }
        """);
}
