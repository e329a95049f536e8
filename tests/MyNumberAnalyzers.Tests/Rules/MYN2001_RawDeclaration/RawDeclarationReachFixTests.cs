using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>What belongs to a declaration changes with it, wherever it stands.</summary>
public class RawDeclarationReachFixTests
{
    private static void Fix(string before, string after) =>
        FixVerify.Fix<RawDeclarationFix>(before + "\n", after + "\n", RawDeclarationFix.MYN2001_ChangeType);

    [Fact]
    public void A_constructor_parameter_follows_its_property_and_callers_parse() => Fix(
        """
        public class Employee
        {
            public Employee(int id, string myNumber)
            {
                Id = id;
                MyNumber = myNumber;
            }

            public int Id { get; }

            public string {|MYN2001:MyNumber|} { get; }
        }

        public class Factory
        {
            public Employee Named(string text) => new Employee(myNumber: text, id: 1);

            public Employee Positional(string text) => new(
                1,
                text.Trim()); // 前後の空白は不要
        }
        """,
        """
        using MyNumberSafety;

        public class Employee
        {
            public Employee(int id, MyNumber myNumber)
            {
                Id = id;
                MyNumber = myNumber;
            }

            public int Id { get; }

            public MyNumber MyNumber { get; }
        }

        public class Factory
        {
            public Employee Named(string text) => new Employee(myNumber: MyNumber.Parse(text), id: 1);

            public Employee Positional(string text) => new(
                1,
                MyNumber.Parse(text.Trim())); // 前後の空白は不要
        }
        """);

    [Fact]
    public void Interfaces_and_overrides_follow_across_files() => FixVerify.Fix<RawDeclarationFix>(
        [
            """
            namespace Payroll;

            public interface IPerson
            {
                string {|MYN2001:MyNumber|} { get; }
            }

            """,
            """
            namespace Payroll.Staff;

            public abstract class Person : IPerson
            {
                public abstract string MyNumber { get; }
            }

            public class Employee : Person
            {
                private readonly string _number;

                public Employee(string number) => _number = number;

                public override string MyNumber => _number;
            }

            public class Fixed : IPerson
            {
                string IPerson.MyNumber => "123456789018";
            }

            """,
            """
            // Copyright (c) Example
            // All rights reserved.

            /// <summary>呼び出し側</summary>
            public class Caller
            {
                public Payroll.IPerson Create(string text) => new Payroll.Staff.Employee(text);
            }

            """,
        ],
        [
            """
            using MyNumberSafety;

            namespace Payroll;

            public interface IPerson
            {
                MyNumber MyNumber { get; }
            }

            """,
            """
            using MyNumberSafety;

            namespace Payroll.Staff;

            public abstract class Person : IPerson
            {
                public abstract MyNumber MyNumber { get; }
            }

            public class Employee : Person
            {
                private readonly MyNumber _number;

                public Employee(MyNumber number) => _number = number;

                public override MyNumber MyNumber => _number;
            }

            public class Fixed : IPerson
            {
                MyNumber IPerson.MyNumber => MyNumber.Parse("123456789018");
            }

            """,
            """
            // Copyright (c) Example
            // All rights reserved.

            using MyNumberSafety;

            /// <summary>呼び出し側</summary>
            public class Caller
            {
                public Payroll.IPerson Create(string text) => new Payroll.Staff.Employee(MyNumber.Parse(text));
            }

            """,
        ],
        RawDeclarationFix.MYN2001_ChangeType);

    [Fact]
    public void A_property_with_a_backing_field_and_a_setter() => Fix(
        """
        using System.ComponentModel;

        public class Row : INotifyPropertyChanged
        {
            private string _myNumber = string.Empty;

            public event PropertyChangedEventHandler? PropertyChanged;

            public string {|MYN2001:MyNumber|}
            {
                get { return _myNumber; }
                set
                {
                    if (_myNumber != value)
                    {
                        _myNumber = value;
                        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(MyNumber)));
                    }
                }
            }
        }
        """,
        """
        using System.ComponentModel;
        using MyNumberSafety;

        public class Row : INotifyPropertyChanged
        {
            private MyNumber _myNumber;

            public event PropertyChangedEventHandler? PropertyChanged;

            public MyNumber MyNumber
            {
                get { return _myNumber; }
                set
                {
                    if (_myNumber != value)
                    {
                        _myNumber = value;
                        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(MyNumber)));
                    }
                }
            }
        }
        """);

    [Fact]
    public void All_declarations_change_together_without_parsing_in_between() => FixVerify.All<RawDeclarationFix>(
        [
            """
            public class Dto
            {
                public string {|MYN2001:MyNumber|} { get; set; } = "";
            }

            public class Model
            {
                public string {|MYN2001:MyNumber|} { get; set; } = "";
            }

            """,
            """
            public class Mapper
            {
                public Model Map(Dto dto) => new() { MyNumber = dto.MyNumber };

                public Model? Find(Model[] all, string {|MYN2001:myNumber|})
                {
                    foreach (var model in all)
                    {
                        if (model.MyNumber == myNumber)
                        {
                            return model;
                        }
                    }

                    return null;
                }
            }

            """,
        ],
        [
            """
            using MyNumberSafety;

            public class Dto
            {
                public MyNumber MyNumber { get; set; }
            }

            public class Model
            {
                public MyNumber MyNumber { get; set; }
            }

            """,
            """
            using MyNumberSafety;

            public class Mapper
            {
                public Model Map(Dto dto) => new() { MyNumber = dto.MyNumber };

                public Model? Find(Model[] all, MyNumber myNumber)
                {
                    foreach (var model in all)
                    {
                        if (model.MyNumber == myNumber)
                        {
                            return model;
                        }
                    }

                    return null;
                }
            }

            """,
        ],
        RawDeclarationFix.MYN2001_ChangeType);
}
