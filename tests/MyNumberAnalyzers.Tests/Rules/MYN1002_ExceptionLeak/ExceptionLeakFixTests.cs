using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class ExceptionLeakFixTests
{
    [Fact]
    public void Masks_a_hole_of_a_thrown_text() => FixVerify.Fix<ExceptionLeakFix>(
        """
        using System;

        public class Rule
        {
            public void Require(string myNumber)
            {
                if (myNumber.StartsWith("9", StringComparison.Ordinal))
                {
                    throw new ArgumentException($"個人番号が正しくありません: {{|MYN1002:myNumber|}}", nameof(myNumber)); // 入力エラー
                }
            }
        }
        """ + "\n",
        """
        using System;

        public class Rule
        {
            public void Require(string myNumber)
            {
                if (myNumber.StartsWith("9", StringComparison.Ordinal))
                {
                    throw new ArgumentException("個人番号が正しくありません: ************", nameof(myNumber)); // 入力エラー
                }
            }
        }
        """ + "\n",
        ExceptionLeakFix.MYN1002_UseMask);

    [Fact]
    public void Removes_an_entry_of_the_data() => FixVerify.Fix<ExceptionLeakFix>(
        """
        using System;

        public class Rule
        {
            public Exception Wrap(Exception inner, string myNumber)
            {
                inner.Data["step"] = 1;
                inner.Data["MyNumber"] = {|MYN1002:myNumber|};
                return inner;
            }
        }
        """ + "\n",
        """
        using System;

        public class Rule
        {
            public Exception Wrap(Exception inner, string myNumber)
            {
                inner.Data["step"] = 1;
                return inner;
            }
        }
        """ + "\n",
        ExceptionLeakFix.MYN1002_Remove);

    [Fact]
    public void Masks_in_an_expression_body() => FixVerify.Fix<ExceptionLeakFix>(
        """
        using System;

        public static class Rule
        {
            public static string Require(string? myNumber) =>
                myNumber ?? throw new InvalidOperationException("none");

            public static void Refuse(string myNumber) =>
                throw new FormatException({|MYN1002:"wrong: " + myNumber|});
        }
        """ + "\n",
        """
        using System;

        public static class Rule
        {
            public static string Require(string? myNumber) =>
                myNumber ?? throw new InvalidOperationException("none");

            public static void Refuse(string myNumber) =>
                throw new FormatException("wrong: ************");
        }
        """ + "\n",
        ExceptionLeakFix.MYN1002_UseMask);

    [Fact]
    public void Names_the_person_by_the_key() => FixVerify.Fix<ExceptionLeakFix>(
        """
        using System.Collections.Generic;

        public record struct Row(int Line);

        public class Employee
        {
            public string EmployeeNo { get; set; } = "";

            public string MyNumber { get; set; } = "";
        }

        public class Finder
        {
            public Employee Find(Employee wanted) =>
                throw new KeyNotFoundException($"番号 {{|MYN1002:wanted.MyNumber|}} は登録されていません");
        }
        """ + "\n",
        """
        using System.Collections.Generic;

        public record struct Row(int Line);

        public class Employee
        {
            public string EmployeeNo { get; set; } = "";

            public string MyNumber { get; set; } = "";
        }

        public class Finder
        {
            public Employee Find(Employee wanted) =>
                throw new KeyNotFoundException($"EmployeeNo {wanted.EmployeeNo} は登録されていません");
        }
        """ + "\n",
        ExceptionLeakFix.MYN1002_UseKey);

    [Fact]
    public void All_texts_of_a_file() => FixVerify.All<ExceptionLeakFix>(
        ["""
        using System;

        public class Rule
        {
            public void One(string myNumber) => throw new FormatException($"{myNumber.Length}: {{|MYN1002:myNumber|}}");

            public void Two(string kojinBango)
            {
                Action refuse = () => throw new FormatException({|MYN1002:"wrong: " + kojinBango|});
                refuse();
            }
        }
        """ + "\n"],
        ["""
        using System;

        public class Rule
        {
            public void One(string myNumber) => throw new FormatException($"{myNumber.Length}: ************");

            public void Two(string kojinBango)
            {
                Action refuse = () => throw new FormatException("wrong: ************");
                refuse();
            }
        }
        """ + "\n"],
        ExceptionLeakFix.MYN1002_UseMask);

    [Fact]
    public void A_parameter_has_no_key() => FixVerify.NotOffered<ExceptionLeakFix>(
        """
        using System;

        public class Rule
        {
            public void One(string myNumber) => throw new FormatException({|MYN1002:myNumber|});
        }
        """ + "\n",
        ExceptionLeakFix.MYN1002_UseKey);
}
