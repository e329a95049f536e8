// case: lang=7.3; with=SqlClient
using System;
using System.Collections.Generic;
using System.Configuration;
using System.Data;
using System.Data.SqlClient;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using log4net;

namespace Kyotsu
{
    // 社内共通部品。部品そのものは番号を知らないが、呼ぶ側が番号を渡す。
    public static class DbUtil
    {
        private static readonly ILog Log = LogManager.GetLogger(typeof(DbUtil));

        public static SqlParameter P(string name, object value)
        {
            return new SqlParameter(name, value ?? DBNull.Value); // LEAK MYN1006 更新が番号を渡す
        }

        public static int Execute(string sql, params SqlParameter[] ps)
        {
            using (var con = new SqlConnection(ConfigurationManager.ConnectionStrings["db"].ConnectionString))
            using (var cmd = new SqlCommand(sql, con)) // LEAK MYN1007 更新が番号を文に埋める
            {
                cmd.Parameters.AddRange(ps);
                con.Open();
                var n = cmd.ExecuteNonQuery();
                Log.DebugFormat("{0} => {1}", sql, n); // LEAK MYN1001 その文が記録される
                return n;
            }
        }

        public static List<T> Query<T>(string sql, Func<IDataRecord, T> map, params SqlParameter[] ps)
        {
            var list = new List<T>();
            using (var con = new SqlConnection(ConfigurationManager.ConnectionStrings["db"].ConnectionString))
            using (var cmd = new SqlCommand(sql, con))
            {
                cmd.Parameters.AddRange(ps);
                con.Open();
                using (var r = cmd.ExecuteReader())
                {
                    while (r.Read())
                    {
                        list.Add(map(r));
                    }
                }
            }

            return list;
        }
    }

    public static class CsvUtil
    {
        public static string Quote(string s)
        {
            return "\"" + (s ?? "").Replace("\"", "\"\"") + "\"";
        }

        public static void Write<T>(string path, IEnumerable<T> rows, params Func<T, string>[] columns)
        {
            using (var w = new StreamWriter(path, false, Encoding.UTF8))
            {
                foreach (var row in rows)
                {
                    w.WriteLine(string.Join(",", columns.Select(c => Quote(c(row))).ToArray())); // LEAK MYN1005 番号の列を渡す呼び出しがある
                }
            }
        }
    }

    public class Kakaku<T>
    {
        private readonly Dictionary<string, T> _d = new Dictionary<string, T>();
        private readonly object _lock = new object();

        public T Get(string key, Func<string, T> make)
        {
            lock (_lock)
            {
                T v;
                if (!_d.TryGetValue(key, out v))
                {
                    v = make(key);
                    _d.Add(key, v);
                }

                return v;
            }
        }

        public void Clear()
        {
            lock (_lock)
            {
                _d.Clear();
            }
        }
    }

    public class Shain
    {
        public string Code { get; set; }
        public string Namae { get; set; }
        public string KojinBango { get; set; }
        public int Bumon { get; set; }
    }

    public class ShainDao
    {
        private static readonly ILog Log = LogManager.GetLogger(typeof(ShainDao));
        private readonly Kakaku<Shain> _cache = new Kakaku<Shain>();
        private readonly Kakaku<string> _bumonMei = new Kakaku<string>();

        public List<Shain> Zenken()
        {
            var list = DbUtil.Query("SELECT CD, NM, KOJIN_BANGO, BUMON FROM M_SHAIN", r => new Shain
            {
                Code = r.GetString(0),
                Namae = r.GetString(1),
                KojinBango = r.IsDBNull(2) ? null : r.GetString(2),
                Bumon = r.GetInt32(3),
            });
            Log.InfoFormat("全件 {0}", list.Count); // SAFE
            return list;
        }

        public Shain Get(string code)
        {
            return _cache.Get(code, c => Zenken().First(s => s.Code == c));
        }

        public string BumonMei(int bumon)
        {
            return _bumonMei.Get(bumon.ToString(), k => DbUtil.Query("SELECT NM FROM M_BUMON WHERE CD = @cd", r => r.GetString(0), DbUtil.P("@cd", k)).FirstOrDefault());
        }

        public void Shutsuryoku()
        {
            var all = Zenken();
            CsvUtil.Write("shain.csv", all, s => s.Code, s => s.Namae, s => BumonMei(s.Bumon)); // SAFE
            CsvUtil.Write("bango.csv", all, s => s.Code, s => s.KojinBango);
            CsvUtil.Write("umu.csv", all, s => s.Code, s => s.KojinBango == null ? "無" : "有"); // SAFE
            var s0 = Get("000001");
            Log.Info(s0.Namae + " " + BumonMei(s0.Bumon)); // SAFE
            Log.Info(s0.KojinBango); // LEAK MYN1001
            Log.Info(BumonMei(1)); // SAFE
        }

        public void Koshin(Shain s)
        {
            DbUtil.Execute("UPDATE M_SHAIN SET NM = @nm WHERE CD = @cd", DbUtil.P("@nm", s.Namae), DbUtil.P("@cd", s.Code)); // SAFE
            DbUtil.Execute("UPDATE M_SHAIN SET KOJIN_BANGO = @no WHERE CD = @cd", DbUtil.P("@no", s.KojinBango), DbUtil.P("@cd", s.Code));
            DbUtil.Execute("UPDATE M_SHAIN SET KOJIN_ENC = @no WHERE CD = @cd", DbUtil.P("@no", Ango(s.KojinBango)), DbUtil.P("@cd", s.Code)); // SAFE 暗号
            DbUtil.Execute("UPDATE M_SHAIN SET KOJIN_BANGO = '" + s.KojinBango + "' WHERE CD = '" + s.Code + "'");
            DbUtil.Execute("UPDATE M_SHAIN SET KOJIN_BANGO = NULL WHERE CD = @cd", DbUtil.P("@cd", s.Code)); // SAFE 消す
        }

        private static byte[] Ango(string s)
        {
            if (s == null)
            {
                return null;
            }

            var entropy = Encoding.UTF8.GetBytes("kyotsu");
            using (var aes = new AesManaged())
            using (var kdf = new Rfc2898DeriveBytes(ConfigurationManager.AppSettings["pass"], Encoding.UTF8.GetBytes(ConfigurationManager.AppSettings["salt"]), 100000, HashAlgorithmName.SHA256))
            {
                aes.Key = kdf.GetBytes(32);
                aes.GenerateIV();
                using (var enc = aes.CreateEncryptor())
                {
                    var body = enc.TransformFinalBlock(Encoding.ASCII.GetBytes(s), 0, s.Length);
                    return aes.IV.Concat(body).ToArray();
                }
            }
        }

        public void Hikaku(Shain mae, Shain ato)
        {
            foreach (var p in typeof(Shain).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (!Equals(p.GetValue(mae, null), p.GetValue(ato, null)))
                {
                    Log.Info(p.Name + " が変わった"); // SAFE 項目名
                }
            }

            var henko = new List<string>();
            if (mae.KojinBango != ato.KojinBango)
            {
                henko.Add("個人番号");
            }

            if (mae.Namae != ato.Namae)
            {
                henko.Add("氏名 " + mae.Namae + "→" + ato.Namae);
            }

            Log.Info("変更 " + string.Join("、", henko.ToArray())); // SAFE 番号の値は入れない
        }

        public void Saishiko(Shain s, int kaisu)
        {
            for (var i = 1; ; i++)
            {
                try
                {
                    Koshin(s);
                    return;
                }
                catch (SqlTimeout ex) when (i < kaisu)
                {
                    Log.WarnFormat("{0}回目 {1} {2}", i, s.Code, ex.Message); // SAFE
                    Thread.Sleep(1000 * i);
                }
                catch (Exception ex)
                {
                    throw new InvalidOperationException("更新できません " + s.Code, ex); // SAFE
                }
            }
        }
    }

    public class SqlTimeout : Exception
    {
    }
}
