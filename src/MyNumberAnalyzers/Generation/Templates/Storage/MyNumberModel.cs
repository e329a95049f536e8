#if NET8_0_OR_GREATER
using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MyNumberSafety
{
    /// <summary>Tells EF Core how sealed numbers and indexes are stored.</summary>
    public static class MyNumberEntityFrameworkCore
    {
        /// <summary>
        /// For <c>ConfigureConventions</c>: maps both types to bytes, and refuses a model that cannot work, such as a
        /// sealed number in a key or an index. Holds no key, so one cached model serves every tenant.
        /// </summary>
        public static ModelConfigurationBuilder AddMyNumber(this ModelConfigurationBuilder configuration)
        {
            ArgumentNullException.ThrowIfNull(configuration);
            configuration.Properties<SealedMyNumber>().HaveConversion<SealedMyNumberConverter>().HaveMaxLength(SealedMyNumber.Size);
            configuration.Properties<MyNumberIndex>().HaveConversion<MyNumberIndexConverter>().HaveMaxLength(MyNumberIndex.Size);
            configuration.Conventions.Add(_ => new MyNumberModelRules());
            return configuration;
        }

        /// <summary>
        /// For <c>AddDbContext</c>: makes queries that cannot be right for a sealed number (sort, group, compare, bulk
        /// update of one column) fail instead of returning nothing, and refuses to store a default value.
        /// </summary>
        public static DbContextOptionsBuilder AddMyNumber(this DbContextOptionsBuilder options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return options.AddInterceptors(new MyNumberQueryGuard(), new MyNumberSaveGuard());
        }

        /// <inheritdoc cref="AddMyNumber(DbContextOptionsBuilder)"/>
        public static DbContextOptionsBuilder<TContext> AddMyNumber<TContext>(this DbContextOptionsBuilder<TContext> options)
            where TContext : DbContext
        {
            AddMyNumber((DbContextOptionsBuilder)options);
            return options;
        }
    }

    /// <summary>Sealed number to 38 bytes and back; a damaged cell is read as it is and named when it is opened.</summary>
    public sealed class SealedMyNumberConverter : ValueConverter<SealedMyNumber, byte[]>
    {
        /// <summary>Holds no state.</summary>
        public SealedMyNumberConverter()
            : base(value => SealedMyNumber.ToCell(value)!, cell => SealedMyNumber.FromCell(cell), new ConverterMappingHints(size: SealedMyNumber.Size))
        {
        }
    }

    /// <summary>Index to 16 bytes and back.</summary>
    public sealed class MyNumberIndexConverter : ValueConverter<MyNumberIndex, byte[]>
    {
        /// <summary>Holds no state.</summary>
        public MyNumberIndexConverter()
            : base(index => MyNumberIndex.ToCell(index)!, cell => MyNumberIndex.FromCell(cell), new ConverterMappingHints(size: MyNumberIndex.Size))
        {
        }
    }
}
#endif
