#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace MyNumberSafety
{
    /// <summary>Refuses models in which a sealed number would silently go wrong.</summary>
    internal sealed class MyNumberModelRules : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
            {
                foreach (var property in Properties(entity))
                    Check(property);
                Seeded(entity);
            }
        }

        private static IEnumerable<IConventionProperty> Properties(IConventionTypeBase type) =>
            type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => Properties(c.ComplexType)));

        private static void Check(IConventionProperty property)
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(MyNumber))
                throw Refused(property, ModelText.RawNumber);
            if (type == typeof(MyNumberIndex))
            {
                if (property.GetMaxLength() is { } length && length < MyNumberIndex.Size)
                    throw Refused(property, ModelText.TooShort(MyNumberIndex.Size));
                return;
            }
            if (type != typeof(SealedMyNumber))
                return;
            if (property.IsKey() || property.IsForeignKey() || property.IsIndex())
                throw Refused(property, ModelText.KeyOrIndex);
            if (property.GetMaxLength() is { } max && max < SealedMyNumber.Size)
                throw Refused(property, ModelText.TooShort(SealedMyNumber.Size));
            if (property.GetValueConverter() is not SealedMyNumberConverter)
                throw Refused(property, ModelText.OtherConverter);
        }

        private static void Seeded(IConventionEntityType entity)
        {
            foreach (var row in entity.GetSeedData())
            {
                foreach (var (name, value) in row)
                {
                    if (value is SealedMyNumber or MyNumberIndex)
                        throw Refused(entity.DisplayName() + "." + name, ModelText.Seeded);
                }
            }
        }

        private static InvalidOperationException Refused(IConventionProperty property, string why) =>
            Refused(property.DeclaringType.DisplayName() + "." + property.Name, why);

        private static InvalidOperationException Refused(string member, string why) => new(member + ": " + why);
    }

    /// <summary>What the EF Core part says to people, in English or Japanese; never a value.</summary>
    internal static class ModelText
    {
        public static string RawNumber => Say(
            "an entity never holds the number itself. Store a SealedMyNumber and a MyNumberIndex.",
            "エンティティに番号そのものを持たせることはできません。SealedMyNumber と MyNumberIndex を保存してください。");

        public static string KeyOrIndex => Say(
            "a sealed number cannot be a key, a foreign key or part of an index: equal numbers have different bytes. Use the MyNumberIndex column.",
            "封緘された番号はキー・外部キー・インデックスに使えません。同じ番号でもバイト列が異なります。MyNumberIndex の列を使ってください。");

        public static string OtherConverter => Say(
            "a sealed number is stored by its own converter. Remove the other conversion.",
            "封緘された番号には専用のコンバーターを使います。ほかの変換を取り除いてください。");

        public static string Seeded => Say(
            "sealed numbers and indexes are not seed data: they differ at each build of the model and end in migrations.",
            "封緘された番号や索引をシードデータにすることはできません。モデルを作るたびに値が変わり、マイグレーションに残ります。");

        public static string Query => Say(
            "A sealed number cannot be compared, sorted, grouped or made distinct: the same number has different bytes each time. Query by MyNumberIndex (vault.Indexes), then Open.",
            "封緘された番号は比較・並べ替え・グループ化・重複除去ができません。同じ番号でも毎回バイト列が異なります。MyNumberIndex（vault.Indexes）で検索し、Open で確かめてください。");

        public static string BulkUpdate => Say(
            "A sealed number and its index are not set by ExecuteUpdate: the seal belongs to one row, and both columns change together. Load the rows, or run MyNumberRotation or MyNumberRetention.",
            "封緘された番号と索引を ExecuteUpdate で更新することはできません。封緘は行ごとに異なり、2 つの列は同時に変わります。行を読み込んで更新するか、MyNumberRotation または MyNumberRetention を使ってください。");

        public static string DefaultStored => Say(
            "the value is the default: seal the number before the row is stored.",
            "値が既定値のままです。行を保存する前に番号を封緘してください。");

        public static string OneOfPair => Say(
            "the sealed number or its index was changed without the other: set both.",
            "封緘された番号と索引の一方だけが変更されています。両方を設定してください。");

        public static string NotDeclared => Say(
            "the model does not say what this sealed number is for. Call HasMyNumber in OnModelCreating.",
            "この封緘された番号の目的がモデルに設定されていません。OnModelCreating で HasMyNumber を呼び出してください。");

        public static string NotAMember => Say(
            "Name a property of the entity, such as e => e.Number.",
            "エンティティのプロパティを e => e.Number のように指定してください。");

        public static string WrongType(string expected) => Say(
            $"the property has to be of type {expected}.",
            $"プロパティの型は {expected} でなければなりません。");

        public static string KeyNotSet => Say(
            "the key of the row has no value yet. Use a key that is made before the row is stored, such as Guid.CreateVersion7().",
            "行のキーにまだ値がありません。Guid.CreateVersion7() のように、保存前に決まるキーを使ってください。");

        public static string NotErasable => Say(
            "the sealed number and its index have to be nullable to be erased.",
            "消去するには、封緘された番号と索引が null 許容でなければなりません。");

        public static string TooShort(int size) => Say(
            $"the column is shorter than {size} bytes.",
            $"列の長さが {size} バイトより短く設定されています。");

        private static string Say(string english, string japanese) =>
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja" ? japanese : english;
    }
}
#endif
