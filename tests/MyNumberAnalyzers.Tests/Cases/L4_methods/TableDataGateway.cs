// case: lang=7.3; with=SqlClient
using System;
using System.Collections.Generic;
using System.Configuration;
using System.Data;
using System.Data.Common;
using System.Data.SqlClient;
using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Jinji.Dao
{
    /// <summary>全 DAO の基底。SQL の組立てとパラメータの設定を受け持つ。</summary>
    public abstract class DaoBase
    {
        private readonly DbConnection _con;
        private readonly List<KeyValuePair<string, object>> _params = new List<KeyValuePair<string, object>>();
        private readonly StringBuilder _sql = new StringBuilder();

        protected DaoBase(DbConnection con)
        {
            _con = con;
        }

        protected void Clear()
        {
            _params.Clear();
            _sql.Length = 0;
        }

        protected void Sql(string line)
        {
            _sql.AppendLine(line);
        }

        protected void Param(string name, object value)
        {
            _params.Add(new KeyValuePair<string, object>(name, value ?? DBNull.Value));
        }

        protected int Execute()
        {
            using (DbCommand cmd = _con.CreateCommand())
            {
                cmd.CommandText = _sql.ToString(); // LEAK MYN1007
                foreach (KeyValuePair<string, object> p in _params)
                {
                    DbParameter dp = cmd.CreateParameter();
                    dp.ParameterName = p.Key; // SAFE a name
                    dp.Value = p.Value; // LEAK MYN1006
                    cmd.Parameters.Add(dp);
                }

                Trace.WriteLine(cmd.Parameters.Count); // SAFE
                return cmd.ExecuteNonQuery();
            }
        }

        protected List<T> Query<T>(Func<IDataRecord, T> map)
        {
            List<T> list = new List<T>();
            using (DbCommand cmd = _con.CreateCommand())
            {
                cmd.CommandText = "SELECT * FROM SHAIN"; // SAFE
                using (DbDataReader r = cmd.ExecuteReader())
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

    public class ShainDto
    {
        public int Id { get; set; }
        public string ShainNo { get; set; }
        public string Shimei { get; set; }
        public string MyNumber { get; set; }
    }

    public class ShainDao : DaoBase
    {
        public ShainDao(DbConnection con)
            : base(con)
        {
        }

        public int Insert(ShainDto dto)
        {
            Clear();
            Sql("INSERT INTO SHAIN (SHAIN_NO, SHIMEI, MY_NUMBER)");
            Sql("VALUES (@no, @shimei, @mn)");
            Param("@no", dto.ShainNo);
            Param("@shimei", dto.Shimei);
            Param("@mn", dto.MyNumber);
            return Execute();
        }

        public int Delete(ShainDto dto)
        {
            Clear();
            Sql("DELETE FROM SHAIN WHERE MY_NUMBER = '" + dto.MyNumber + "'");
            return Execute();
        }

        public List<ShainDto> All()
        {
            return Query(Map);
        }

        public List<string> Names()
        {
            return Query(r => r.GetString(2));
        }

        public List<string> Numbers()
        {
            return Query(r => r.GetString(r.GetOrdinal("MY_NUMBER")));
        }

        private static ShainDto Map(IDataRecord r)
        {
            ShainDto d = new ShainDto();
            d.Id = r.GetInt32(0);
            d.ShainNo = r.GetString(1);
            d.Shimei = r["SHIMEI"] as string;
            d.MyNumber = r["MY_NUMBER"] as string;
            return d;
        }
    }

    public class ShainLogic
    {
        private readonly ShainDao _dao;
        private readonly Dictionary<int, ShainDto> _byId = new Dictionary<int, ShainDto>();

        public ShainLogic(ShainDao dao)
        {
            _dao = dao;
        }

        public void Run()
        {
            foreach (string n in _dao.Names())
            {
                Trace.WriteLine(n); // SAFE names
            }

            foreach (string n in _dao.Numbers())
            {
                Trace.WriteLine(n); // LEAK MYN1001
            }

            foreach (ShainDto d in _dao.All())
            {
                _byId.Add(d.Id, d);
                Trace.WriteLine(d.Shimei); // SAFE
                Trace.WriteLine(d.MyNumber); // LEAK MYN1001
                Trace.WriteLine(Dump(d, "ShainNo")); // SAFE another property
                Trace.WriteLine(Hikaku(d, d)); // SAFE property names only
            }

            ShainDto one;
            if (_byId.TryGetValue(1, out one))
            {
                Trace.WriteLine(one.ShainNo); // SAFE
                Trace.WriteLine(one.MyNumber.Substring(8)); // LEAK MYN1001
                one.MyNumber = null;
                Trace.WriteLine(one.MyNumber); // SAFE cleared
            }
        }

        private static string Dump(object o, string property)
        {
            PropertyInfo p = o.GetType().GetProperty(property);
            return Convert.ToString(p.GetValue(o, null));
        }

        private static string Hikaku(ShainDto a, ShainDto b)
        {
            StringBuilder sb = new StringBuilder();
            if (a.Shimei != b.Shimei)
            {
                sb.Append("Shimei ");
            }

            if (a.MyNumber != b.MyNumber)
            {
                sb.Append(nameof(ShainDto.MyNumber));
            }

            return sb.ToString();
        }
    }
}
