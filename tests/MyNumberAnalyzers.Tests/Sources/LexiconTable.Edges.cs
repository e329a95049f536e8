namespace MyNumberAnalyzers.Tests.Sources;

public static partial class LexiconTable
{
    private const string EdgeSymbols = """

        === weak names beside short words
        # A namespace or class of two letters speaks as well as a long one.
        weak | namespace Hr { class C { string §personalNumber§; } }
        weak | class Jp { string §myNo§; }
        none | namespace Ux { class C { string §personalNumber§; } }
        === another noun behind the number is the head
        # What a class, a comment or a method may add is a noun of its own in a variable.
        none | string 個人番号明細
        none | string 個人番号情報
        none | string 個人番号を設定
        none | string 個人番号を取得する
        none | string 個人番号は
        none | string MyNumberエンティティ
        strong | string 個人番号データ
        === a fixed text of one letter
        none | static readonly string MyNumber = "-"
        none | string MyNumber => "*"
        strong | static string MyNumber = "-"
        === collections of the generated type
        # The type keeps its own digits, however deep it lies; digits in texts do not.
        none | class P { [MyNumberSafety.MyNumberData] public System.Collections.Generic.List<MyNumberSafety.MyNumber> §All§ { get; } }
        none | class P { [MyNumberSafety.MyNumberData] public System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<MyNumberSafety.MyNumber>> §All§ { get; } }
        none | class P { [MyNumberSafety.MyNumberData] public System.Collections.Generic.List<System.Collections.Generic.List<System.Collections.Generic.List<MyNumberSafety.MyNumber>>> §All§ { get; } }
        certain | class P { [MyNumberSafety.MyNumberData] public System.Collections.Generic.List<System.Collections.Generic.List<System.Collections.Generic.List<string>>> §All§ { get; } }
        """;

    private const string EdgeLabels = """

        === a label's particle
        strong | '個人番号の値は'
        strong | '個人番号の入力値は'
        strong | '個人番号の一覧は'
        strong | '個人番号の入力値が'
        none | '個人番号の氏名は' | string value
        none | '個人番号を取得 ' | string value
        none | '個人番号明細 ' | string value
        """;
}
