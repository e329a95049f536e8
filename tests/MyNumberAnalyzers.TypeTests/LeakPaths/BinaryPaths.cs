using System.Runtime.InteropServices;
using MemoryPack;
using MessagePack;
using MongoDB.Bson;
using MyNumberSafety;
using ProtoBuf;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>Binary formats and raw memory.</summary>
public static partial class BinaryPaths
{
    private static readonly MessagePackSerializerOptions Contractless = MessagePack.Resolvers.ContractlessStandardResolver.Options;

    [LeakPath("MessagePack", "[MessagePackObject]", Outcome.Refused)]
    public static Output MessagePackAttributed<T>(T value) => MessagePackSerializer.Serialize(new Packed<T> { Number = value });

    [LeakPath("MessagePack", "contractless", Outcome.Refused)]
    public static Output MessagePackContractless<T>(T value) => MessagePackSerializer.Serialize(Employee<T>.With(value), Contractless);

    [LeakPath("MessagePack", "AllowPrivate", Outcome.Refused)]
    public static Output MessagePackAllowPrivate<T>(T value) =>
        MessagePackSerializer.Serialize(Employee<T>.With(value), MessagePack.Resolvers.ContractlessStandardResolverAllowPrivate.Options);

    [LeakPath("MessagePack", "typeless", Outcome.Refused)]
    public static Output MessagePackTypeless<T>(T value) => MessagePackSerializer.Typeless.Serialize(Employee<T>.With(value));

    [LeakPath("MessagePack", "MyNumberMessagePackRevealFormatter on the member", Outcome.OptIn)]
    public static Output MessagePackReveal<T>(T value)
    {
        if (value is not MyNumber number)
        {
            return MessagePackSerializer.Serialize(value);
        }

        var bytes = MessagePackSerializer.Serialize(new PackedOpenly { Number = number });
        return new Output { ReadBack = MessagePackSerializer.Deserialize<PackedOpenly>(bytes).Number }.Add(bytes);
    }

    [LeakPath("protobuf-net", "[ProtoMember]", Outcome.Refused)]
    public static Output Protobuf<T>(T value)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(stream, new ProtoEmployee<T> { Number = value });
        return stream.ToArray();
    }

    [LeakPath("protobuf-net", "runtime model with the private field added: raw bits, unreadable in any other process", Outcome.Clean, HasNullableForm = false)]
    public static Output ProtobufRuntimeModel<T>(T value)
    {
        var model = ProtoBuf.Meta.RuntimeTypeModel.Create();
        if (typeof(T) == typeof(MyNumber))
        {
            model.Add(typeof(T), applyDefaultBehaviour: false).Add(1, "_shrouded");
        }

        using var stream = new MemoryStream();
        model.Serialize(stream, new ProtoEmployee<T> { Number = value });
        return stream.ToArray();
    }

    [LeakPath("MemoryPack", "[MemoryPackable]: raw bits, unreadable in any other process", Outcome.Lost, Control = typeof(ulong))]
    public static Output MemoryPacked<T>(T value) => value is MyNumber number
        ? MemoryPackSerializer.Serialize(new MemoryPackedNumber { Number = number })
        : MemoryPackSerializer.Serialize(new MemoryPackedInteger { Number = (ulong)(object)value! });

    [LeakPath("BCL", "MemoryMarshal.AsBytes, Marshal.StructureToPtr", Outcome.Clean, Control = typeof(ulong))]
    public static Output RawMemory<T>(T value)
    {
        var output = new Output();
        if (value is MyNumber number)
        {
            output.Add(MemoryMarshal.AsBytes<MyNumber>([number]).ToArray());
        }
        else
        {
            output.Add(MemoryMarshal.AsBytes<ulong>([(ulong)(object)value!]).ToArray());
        }

        var pointer = Marshal.AllocHGlobal(8);
        try
        {
            Marshal.StructureToPtr(value!, pointer, false);
            return output.Add(BitConverter.GetBytes(Marshal.ReadInt64(pointer)));
        }
        finally
        {
            Marshal.FreeHGlobal(pointer);
        }
    }

    [LeakPath("MongoDB.Bson", "ToBson", Outcome.Refused)]
    public static Output Bson<T>(T value) => Employee<T>.With(value).ToBson();

    [LeakPath("MongoDB.Bson", "ToJson", Outcome.Refused)]
    public static Output BsonJson<T>(T value) => Employee<T>.With(value).ToJson();

    [LeakPath("MongoDB.Bson", "ToBsonDocument, BsonValue.Create", Outcome.Refused)]
    public static Output BsonDocument<T>(T value) => new Output()
        .Add(Employee<T>.With(value).ToBsonDocument().ToString())
        .Add(BsonValue.Create(value).ToString());

    [LeakPath("MongoDB.Bson", "MyNumberBsonRevealSerializer on the member", Outcome.OptIn)]
    public static Output BsonReveal<T>(T value)
    {
        if (value is not MyNumber number)
        {
            return new BsonDocument("Number", (string)(object)value!).ToBson();
        }

        var bytes = new BsonOpenly { Number = number }.ToBson();
        return new Output { ReadBack = MongoDB.Bson.Serialization.BsonSerializer.Deserialize<BsonOpenly>(bytes).Number }.Add(bytes);
    }

    [MessagePackObject]
    public sealed class Packed<T>
    {
        [Key(0)]
        public T Number { get; set; } = default!;
    }

    [MessagePackObject]
    public sealed class PackedOpenly
    {
        [Key(0)]
        [MessagePackFormatter(typeof(MyNumberMessagePackRevealFormatter))]
        public MyNumber Number { get; set; }
    }

    [ProtoContract]
    public sealed class ProtoEmployee<T>
    {
        [ProtoMember(1, IsRequired = true)]
        public T Number { get; set; } = default!;
    }

    public sealed class BsonOpenly
    {
        [MongoDB.Bson.Serialization.Attributes.BsonSerializer(typeof(MyNumberBsonRevealSerializer))]
        public MyNumber Number { get; set; }
    }
}

[MemoryPackable]
public sealed partial class MemoryPackedNumber
{
    public MyNumber Number { get; set; }
}

[MemoryPackable]
public sealed partial class MemoryPackedInteger
{
    public ulong Number { get; set; }
}
