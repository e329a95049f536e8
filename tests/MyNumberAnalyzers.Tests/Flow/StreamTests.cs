using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>A writer leads where the stream under it leads, through all that is wrapped around.</summary>
public class StreamTests
{
    [Fact]
    public void What_is_written_into_memory_stays_there_until_it_is_read() => FlowSample.Members("""
        void Text(P p)
        {
            var writer = new StringWriter();
            writer.Write(p.MyNumber);
            WriteLine({|MYN1001:writer.ToString()|});
            var other = new StringWriter();
            other.Write(p.Name);
            WriteLine(other.ToString());
        }

        void Bytes(P p)
        {
            using var memory = new MemoryStream();
            using (var writer = new StreamWriter(memory)) { writer.Write(p.MyNumber); }
            WriteLine({|MYN1001:Encoding.UTF8.GetString(memory.ToArray())|});
            using var other = new MemoryStream();
            using (var writer = new StreamWriter(other)) { writer.Write(p.Name); }
            WriteLine(Encoding.UTF8.GetString(other.ToArray()));
            WriteLine(memory.Length);
        }

        void Read(P p)
        {
            using var reader = new StringReader(p.MyNumber);
            WriteLine({|MYN1001:reader.ReadLine()|});
            using var other = new StringReader(p.Name);
            WriteLine(other.ReadLine());
        }
        """);

    [Fact]
    public void What_is_written_into_the_console_or_a_file_has_left() => FlowSample.Members("""
        void Console(P p)
        {
            Out.WriteLine({|MYN1001:p.MyNumber|});
            Error.Write({|MYN1001:p.MyNumber|});
            Out.WriteLine(p.Name);
            var writer = Out;
            writer.WriteLine({|MYN1001:p.MyNumber|});
        }

        void Files(P p, string path)
        {
            using var writer = new StreamWriter(path);
            writer.Write({|MYN1005:p.MyNumber|});
            writer.Write(p.Name);
            using var stream = File.Create(path);
            using var text = new StreamWriter(stream);
            text.WriteLine({|MYN1005:p.MyNumber|});
            using var binary = new BinaryWriter(stream);
            binary.Write({|MYN1005:p.MyNumber|});
            stream.Write({|MYN1005:Encoding.UTF8.GetBytes(p.MyNumber)|});
        }

        void Either(P p, bool toConsole)
        {
            TextWriter writer = toConsole ? Out : new StringWriter();
            writer.Write({|MYN1001:p.MyNumber|});
            TextWriter other = toConsole ? new StringWriter() : new StringWriter();
            other.Write(p.MyNumber);
        }
        """);

    [Fact]
    public void What_goes_through_a_cipher_is_protected() => Verify.Marked(["""
        using System.IO; using System.Security.Cryptography; using System.Text;
        class C
        {
            void M(string myNumber, ICryptoTransform transform, string path)
            {
                using var file = File.Create(path);
                using var crypto = new CryptoStream(file, transform, CryptoStreamMode.Write);
                using var writer = new StreamWriter(crypto);
                writer.Write(myNumber);
                using var bare = new StreamWriter(file);
                bare.Write({|MYN1005:myNumber|});
            }

            void Sent(string myNumber, System.Net.Sockets.NetworkStream stream)
            {
                using var writer = new StreamWriter(stream);
                writer.Write({|MYN1010:myNumber|});
            }
        }
        """], only: "MYN1", generate: false);
}
