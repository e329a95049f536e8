using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class LostByMapperFixTests
{
    private const string Mapper = """

        namespace AutoMapper
        {
            using System;
            using System.Linq.Expressions;

            public class Profile
            {
                protected IMappingExpression<S, D> CreateMap<S, D>() => throw new NotSupportedException();
            }

            public interface IMemberConfigurationExpression
            {
                void Ignore();
            }

            public interface IMappingExpression<S, D>
            {
                IMappingExpression<S, D> ForMember<T>(Expression<Func<D, T>> member, Action<IMemberConfigurationExpression> options);
            }
        }
        """ + "\n";

    private const string Before = """
        using AutoMapper;
        using MyNumberSafety;

        namespace Payroll
        {
            public class Employee
            {
                public int Id { get; set; }

                public MyNumber Number { get; set; }
            }

            public class Slip
            {
                public int Id { get; set; }

                public string? Number { get; set; }
            }

            public class Maps : Profile
            {
                public Maps()
                {
                    // 給与明細
                    {|MYN3004:CreateMap<Employee, Slip>|}();
                }
            }
        }
        """ + "\n";

    [Fact]
    public void The_target_becomes_a_number() => FixVerify.Fix<LostByMapperFix>(
        Before + Mapper,
        Before.Replace("{|MYN3004:", "").Replace("|}", "").Replace("public string? Number", "public MyNumber? Number") + Mapper,
        LostByMapperFix.MYN3004_ChangeType);

    [Fact]
    public void The_member_is_left_out_of_the_map() => FixVerify.Fix<LostByMapperFix>(
        Before + Mapper,
        Before.Replace("{|MYN3004:", "").Replace("|}", "").Replace("Slip>();", "Slip>().ForMember(target => target.Number, options => options.Ignore());") + Mapper,
        LostByMapperFix.MYN3004_Ignore);

    private const string Csv = """
        using System.Collections.Generic;
        using CsvHelper;
        using MyNumberSafety;

        public class Employee
        {
            public string Name { get; set; } = "";

            /// <summary>番号</summary>
            public MyNumber Number { get; set; }
        }

        public class Export
        {
            public void Write(CsvWriter csv, List<Employee> employees) => csv.{|MYN3004:WriteRecords|}(employees); // 一覧

            public void WriteOne(CsvWriter csv, Employee employee)
            {
                csv.{|MYN3004:WriteRecord|}(employee);
            }
        }
        """ + "\n";

    private static readonly string Excluded = Csv.Replace("{|MYN3004:", "").Replace("|}", "")
        .Replace("using CsvHelper;\n", "using CsvHelper;\nusing CsvHelper.Configuration.Attributes;\n")
        .Replace("    public MyNumber Number", "    [Ignore]\n    public MyNumber Number");

    [Fact]
    public void A_column_is_left_out() => FixVerify.Fix<LostByMapperFix>(Csv, Excluded, LostByMapperFix.MYN3004_Exclude);

    [Fact]
    public void All_writers_of_a_type_are_mended_once() => FixVerify.All<LostByMapperFix>([Csv], [Excluded], LostByMapperFix.MYN3004_Exclude);

    [Fact]
    public void A_writer_has_no_target_to_change() => FixVerify.NotOffered<LostByMapperFix>(Csv, LostByMapperFix.MYN3004_ChangeType);
}
