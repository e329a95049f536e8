using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class LostByMapperTests
{
    private const string Libraries = """
        namespace AutoMapper
        {
            public class Profile { public IMappingExpression<S, D> CreateMap<S, D>() => null!; }
            public interface IMappingExpression<S, D>
            {
                IMappingExpression<S, D> ForMember<M>(Expression<Func<D, M>> member, Action<IOptions<S, D, M>> options);
                IMappingExpression<D, S> ReverseMap();
                void ConvertUsing(Expression<Func<S, D>> convert);
            }
            public interface IOptions<S, D, M> { void Ignore(); void MapFrom<R>(Expression<Func<S, R>> from); }
            public interface IMapper { D Map<D>(object source); }
        }
        namespace Mapster
        {
            public static class TypeAdapter { public static D Adapt<D>(this object source) => default!; public static D Adapt<S, D>(this S source) => default!; public static TypeAdapterBuilder<S> BuildAdapter<S>(this S source) => new(); public static System.Linq.IQueryable<D> ProjectToType<D>(this System.Linq.IQueryable source) => default!; }
            public class TypeAdapterBuilder<S> { public D AdaptToType<D>() => default!; }
            public class TypeAdapterConfig<S, D> { public static TypeAdapterSetter<S, D> NewConfig() => new(); }
            public class TypeAdapterSetter<S, D> { public TypeAdapterSetter<S, D> Ignore(params Expression<Func<D, object>>[] members) => this; public TypeAdapterSetter<S, D> Map<M, R>(Expression<Func<D, M>> member, Expression<Func<S, R>> from) => this; }
        }
        namespace Riok.Mapperly.Abstractions
        {
            public class MapperAttribute : Attribute;
            public class MapperIgnoreTargetAttribute(string target) : Attribute { public string Target => target; }
        }
        namespace ServiceStack { public static class StringExtensions { public static string ToJson<T>(this T value) => ""; } }
        namespace ServiceStack.Text { public static class JsonSerializer { public static string SerializeToString<T>(T value) => ""; } }
        public class Employee { public int Id { get; set; } public MyNumber Number { get; set; } public Family? Family { get; set; } }
        public class Family { public MyNumber? Spouse { get; set; } }
        public class Dto { public int Id { get; set; } public string Number { get; set; } = ""; }
        public class TypedDto { public int Id { get; set; } public MyNumber Number { get; set; } }
        public class Bare { public int Id { get; set; } }
        """;

    private static void Check(string text) => Verify.Marked(
        "using System;\nusing System.Collections.Generic;\nusing System.Linq.Expressions;\nusing MyNumberSafety;\nusing AutoMapper;\nusing Mapster;\nusing ServiceStack;\n" + Libraries + "\n" + text, only: "MYN3004");

    [Fact]
    public void AutoMapper_writes_the_mask_into_text() => Check("""
        public class P : Profile
        {
            public P()
            {
                {|MYN3004:CreateMap<Employee, Dto>|}();
                CreateMap<Employee, TypedDto>();
                CreateMap<Employee, Bare>();
            }
        }
        """);

    [Fact]
    public void An_explicit_member_is_silent() => Check("""
        public class P : Profile
        {
            public P() => CreateMap<Employee, Dto>().ForMember(d => d.Number, o => o.MapFrom(s => s.Number.RevealToString(default, "map")));
        }
        public class Q : Profile
        {
            public Q() => CreateMap<Employee, Dto>().ForMember(d => d.Number, o => o.Ignore());
        }
        """);

    [Fact]
    public void A_converter_for_the_type_is_the_application_s_word() => Check("""
        public class P : Profile
        {
            public P() { CreateMap<MyNumber, string>().ConvertUsing(n => n.RevealToString(default, "map")); CreateMap<Employee, Dto>(); }
        }
        """);

    [Fact]
    public void Map_is_told_where_no_CreateMap_is_in_sight() => Check("""
        public class C
        {
            public Dto A(IMapper mapper, Employee e) => mapper.{|MYN3004:Map<Dto>|}(e);
            public List<Dto> B(IMapper mapper, List<Employee> e) => mapper.{|MYN3004:Map<List<Dto>>|}(e);
            public TypedDto D(IMapper mapper, Employee e) => mapper.Map<TypedDto>(e);
        }
        """);

    [Fact]
    public void Mapster_and_flattened_names_are_followed() => Check("""
        public class FlatDto { public string FamilySpouse { get; set; } = ""; }
        public class NestedDto { public FamilyDto? Family { get; set; } }
        public class FamilyDto { public string Spouse { get; set; } = ""; }
        public class C
        {
            public Dto A(Employee e) => e.{|MYN3004:Adapt<Dto>|}();
            public FlatDto B(Employee e) => e.{|MYN3004:Adapt<FlatDto>|}();
            public NestedDto D(Employee e) => e.{|MYN3004:Adapt<Employee, NestedDto>|}();
            public TypedDto E(Employee e) => e.Adapt<TypedDto>();
        }
        """);

    [Fact]
    public void Mapster_s_other_ways_are_read() => Check("""
        public class C
        {
            public Dto A(Employee e) => TypeAdapter.{|MYN3004:Adapt<Dto>|}(e);
            public object B(System.Linq.IQueryable<Employee> all) => all.{|MYN3004:ProjectToType<Dto>|}();
            public object D(System.Linq.IQueryable<Employee> all) => TypeAdapter.{|MYN3004:ProjectToType<Dto>|}(all);
            public Dto E(Employee e) => e.BuildAdapter().{|MYN3004:AdaptToType<Dto>|}();
            public object F(System.Linq.IQueryable<Employee> all) => all.ProjectToType<TypedDto>();
            public TypedDto G(Employee e) => e.BuildAdapter().AdaptToType<TypedDto>();
            public Bare H(Employee e) => TypeAdapter.Adapt<Bare>(e);
            public List<Dto> I(Employee[] all) => all.{|MYN3004:Adapt<List<Dto>>|}();
            public object J(IAsyncEnumerable<Employee> all) => all.{|MYN3004:Adapt<Dto[]>|}();
            public Dictionary<int, Dto> K(Dictionary<int, TypedDto> all) => all.Adapt<Dictionary<int, Dto>>();
        }
        """);

    [Fact]
    public void A_Mapster_configuration_silences() => Check("""
        public class C
        {
            public static void Setup() => TypeAdapterConfig<Employee, Dto>.NewConfig().Map(d => d.Number, s => s.Number.RevealToString(default, "map"));
            public Dto A(Employee e) => e.Adapt<Dto>();
        }
        """);

    [Fact]
    public void Mapperly_methods_are_read() => Check("""
        [Riok.Mapperly.Abstractions.Mapper] public partial class M
        {
            public partial Dto {|MYN3004:ToDto|}(Employee e);
            public partial Dto ToDto(Employee e) => new();
            public partial TypedDto ToTyped(Employee e);
            public partial TypedDto ToTyped(Employee e) => new();
            [Riok.Mapperly.Abstractions.MapperIgnoreTarget(nameof(Dto.Number))] public partial Dto ToBare(Employee e);
            public partial Dto ToBare(Employee e) => new();
        }
        [Riok.Mapperly.Abstractions.Mapper] public partial class N
        {
            public partial Dto ToDto(Employee e);
            public partial Dto ToDto(Employee e) => new();
            private string Text(MyNumber n) => n.RevealToString();
        }
        """);

    [Fact]
    public void CsvHelper_writes_the_mask() => Check("""
        public class Typed { [CsvHelper.Configuration.Attributes.Ignore] public MyNumber Number { get; set; } }
        public class Mapped { public MyNumber Number { get; set; } }
        public class MappedMap : CsvHelper.Configuration.ClassMap<Mapped> { }
        public class C
        {
            public void A(CsvHelper.CsvWriter csv, List<Employee> all) => csv.{|MYN3004:WriteRecords|}(all);
            public void B(CsvHelper.CsvWriter csv, Employee e) => csv.{|MYN3004:WriteRecord|}(e);
            public void D(CsvHelper.CsvWriter csv, MyNumber n) => csv.{|MYN3004:WriteField|}(n);
            public void E(CsvHelper.CsvWriter csv, List<Typed> all) => csv.WriteRecords(all);
            public void F(CsvHelper.CsvWriter csv, List<Mapped> all) => csv.WriteRecords(all);
            public void G(CsvHelper.CsvWriter csv, List<Bare> all) => csv.WriteRecords(all);
        }
        """);

    [Fact]
    public void ServiceStack_is_told() => Check("""
        public class C
        {
            public string A(Employee e) => e.{|MYN3004:ToJson|}();
            public string B(Employee e) => ServiceStack.Text.JsonSerializer.{|MYN3004:SerializeToString|}(e);
            public string D(Bare e) => e.ToJson();
        }
        """);

    [Fact]
    public void Methods_of_the_same_name_elsewhere_are_silent() => Check("""
        public static class Own { public static Dto Map(Employee e) => new(); public static T Adapt<T>(Employee e) where T : new() => new(); }
        public class C { public Dto A(Employee e) => Own.Map(e); public Dto B(Employee e) => Own.Adapt<Dto>(e); }
        """);

    [Fact]
    public void Tables_of_Excel_and_form_objects_get_the_mask() => Check("""
        namespace ClosedXML.Excel { public interface IXLCell { object InsertTable<T>(IEnumerable<T> rows); object InsertData<T>(IEnumerable<T> rows); } public class XLColumnAttribute : Attribute { public bool Ignore { get; set; } } }
        namespace RestSharp { public class RestRequest { public RestRequest AddObject<T>(T value) => this; } }
        namespace App
        {
            public class Row { public int Id { get; set; } [ClosedXML.Excel.XLColumn(Ignore = true)] public MyNumber Number { get; set; } }
            public class C
            {
                public void A(ClosedXML.Excel.IXLCell c, List<Employee> e) => c.{|MYN3004:InsertTable|}(e);
                public void B(ClosedXML.Excel.IXLCell c, Employee[] e) => c.{|MYN3004:InsertData|}(e);
                public void D(ClosedXML.Excel.IXLCell c, List<Row> e, List<Bare> b) { c.InsertTable(e); c.InsertTable(b); }
                public void E(RestSharp.RestRequest r, Employee e, Bare b) { r.{|MYN3004:AddObject|}(e); r.AddObject(b); }
            }
        }
        """);

    [Fact]
    public void CsvHelper_reads_records_without_their_number() => Check("""
        namespace CsvHelper { public class CsvReader { public IEnumerable<T> GetRecords<T>() => []; public T GetRecord<T>() => default!; } }
        namespace App
        {
            public class C
            {
                public object A(CsvHelper.CsvReader c) => c.{|MYN3004:GetRecords<Employee>|}();
                public object B(CsvHelper.CsvReader c) => c.{|MYN3004:GetRecord<Employee>|}();
                public object D(CsvHelper.CsvReader c) => c.GetRecords<Dto>();
            }
        }
        """);

    [Fact]
    public void CsvHelper_repeats_a_field_that_it_cannot_read() => Check("""
        public class C
        {
            public MyNumber A(CsvHelper.CsvReader c) => c.{|MYN3004:GetField<MyNumber>|}(0);
            public MyNumber? B(CsvHelper.IReaderRow c) => c.{|MYN3004:GetField<MyNumber?>|}("number");
            public bool D(CsvHelper.CsvReader c) => c.{|MYN3004:TryGetField<MyNumber>|}(0, out _);
            public MyNumber E(CsvHelper.CsvReader c, CsvHelper.TypeConversion.ITypeConverter own) => c.GetField<MyNumber>(0, own);
            public MyNumber F<T>(CsvHelper.CsvReader c) where T : CsvHelper.TypeConversion.ITypeConverter => c.GetField<MyNumber, T>(0);
            public string? G(CsvHelper.CsvReader c) => c.GetField<string>(0);
        }
        """);

    [Fact]
    public void Documents_of_LiteDB_lose_the_number() => Check("""
        namespace LiteDB
        {
            public class BsonIgnoreAttribute : Attribute;
            public interface ILiteCollection<T> { int Insert(T entity); int InsertBulk(IEnumerable<T> entities); bool Update(T entity); bool Upsert(T entity); }
        }
        namespace App
        {
            public class Hidden { public int Id { get; set; } [LiteDB.BsonIgnore] public MyNumber Number { get; set; } }
            public class C
            {
                public void A(LiteDB.ILiteCollection<Employee> all, Employee e) { all.{|MYN3004:Insert|}(e); all.{|MYN3004:Update|}(e); all.{|MYN3004:Upsert|}(e); }
                public void B(LiteDB.ILiteCollection<Employee> all, List<Employee> e) => all.{|MYN3004:InsertBulk|}(e);
                public void D(LiteDB.ILiteCollection<Hidden> all, Hidden e) => all.Insert(e);
                public void E(List<Employee> all, Employee e) => all.Insert(0, e);
            }
        }
        """);
}
