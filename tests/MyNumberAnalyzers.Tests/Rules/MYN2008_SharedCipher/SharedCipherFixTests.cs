using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class SharedCipherFixTests
{
    [Fact]
    public void A_cipher_becomes_its_own_factory() => FixVerify.Fix<SharedCipherFix>(
        """
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly byte[] Key = new byte[32];

            // 共有してはいけない
            private static readonly AesGcm {|MYN2008:Cipher|} = new(Key, 16);

            public string MyNumber { get; set; } = "";

            public void Seal(byte[] nonce, byte[] content, byte[] sealedContent, byte[] tag)
            {
                nonce[0] = 1;
                Cipher.Encrypt(nonce, content, sealedContent, tag);
            }

            public void Open(byte[] nonce, byte[] content, byte[] sealedContent, byte[] tag) =>
                Cipher.Decrypt(nonce, sealedContent, tag, content);
        }
        """ + "\n",
        """
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly byte[] Key = new byte[32];

            // 共有してはいけない
            private static AesGcm CreateCipher() => new(Key, 16);

            public string MyNumber { get; set; } = "";

            public void Seal(byte[] nonce, byte[] content, byte[] sealedContent, byte[] tag)
            {
                nonce[0] = 1;
                using var cipher = CreateCipher();
                cipher.Encrypt(nonce, content, sealedContent, tag);
            }

            public void Open(byte[] nonce, byte[] content, byte[] sealedContent, byte[] tag)
            {
                using var cipher = CreateCipher();
                cipher.Decrypt(nonce, sealedContent, tag, content);
            }
        }
        """ + "\n",
        SharedCipherFix.MYN2008_PerCall);

    [Fact]
    public void A_key_made_on_the_spot_keeps_a_field() => FixVerify.Fix<SharedCipherFix>(
        """
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly AesGcm {|MYN2008:Cipher|} = new(RandomNumberGenerator.GetBytes(32), 16);

            public string MyNumber { get; set; } = "";

            public byte[] Seal(byte[] content, byte[] nonce, byte[] tag)
            {
                var sealedContent = new byte[content.Length];
                Cipher.Encrypt(nonce, content, sealedContent, tag);
                return sealedContent;
            }
        }
        """ + "\n",
        """
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly byte[] CipherKey = RandomNumberGenerator.GetBytes(32);
            private static AesGcm CreateCipher() => new(CipherKey, 16);

            public string MyNumber { get; set; } = "";

            public byte[] Seal(byte[] content, byte[] nonce, byte[] tag)
            {
                var sealedContent = new byte[content.Length];
                using var cipher = CreateCipher();
                cipher.Encrypt(nonce, content, sealedContent, tag);
                return sealedContent;
            }
        }
        """ + "\n",
        SharedCipherFix.MYN2008_PerCall);

    [Fact]
    public void A_mac_becomes_its_one_shot() => FixVerify.Fix<SharedCipherFix>(
        """
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly byte[] Key = new byte[32];
            private static readonly HMACSHA256 {|MYN2008:Mac|} = new HMACSHA256(Key);

            public string MyNumber { get; set; } = "";

            public byte[] Of(byte[] content) => Mac.ComputeHash(content);
        }
        """ + "\n",
        """
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly byte[] Key = new byte[32];

            public string MyNumber { get; set; } = "";

            public byte[] Of(byte[] content) => HMACSHA256.HashData(Key, content);
        }
        """ + "\n",
        SharedCipherFix.MYN2008_PerCall);

    [Fact]
    public void A_cipher_that_others_can_reach_stays() => FixVerify.NotOffered<SharedCipherFix>(
        """
        using System.Security.Cryptography;

        public class Store
        {
            public static readonly AesGcm {|MYN2008:Cipher|} = new(new byte[32], 16);

            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        SharedCipherFix.MYN2008_PerCall);

    [Fact]
    public void All_ciphers_of_a_class() => FixVerify.All<SharedCipherFix>(
        ["""
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly byte[] Key = new byte[32];
            private static readonly HMACSHA256 {|MYN2008:Mac|} = new(Key);
            private static readonly AesGcm {|MYN2008:Cipher|} = new(Key, 16);

            public string MyNumber { get; set; } = "";

            public byte[] Of(byte[] content) => Mac.ComputeHash(content);

            public void Seal(byte[] nonce, byte[] content, byte[] tag) => Cipher.Encrypt(nonce, content, content, tag);
        }
        """ + "\n"],
        ["""
        using System.Security.Cryptography;

        public class Store
        {
            private static readonly byte[] Key = new byte[32];
            private static AesGcm CreateCipher() => new(Key, 16);

            public string MyNumber { get; set; } = "";

            public byte[] Of(byte[] content) => HMACSHA256.HashData(Key, content);

            public void Seal(byte[] nonce, byte[] content, byte[] tag)
            {
                using var cipher = CreateCipher();
                cipher.Encrypt(nonce, content, content, tag);
            }
        }
        """ + "\n"],
        SharedCipherFix.MYN2008_PerCall);
}
