// case: lang=7.3
using System;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LegacyPayroll
{
    public class ShainDao
    {
        private readonly SqliteConnection cn = new SqliteConnection("Data Source=kyuyo.db");

        public void Insert(string shainCd, string kojinBango)
        {
            using (var cmd = cn.CreateCommand())
            {
                cmd.CommandText = "INSERT INTO SHAIN VALUES (@cd, @no)"; // SAFE constant text
                cmd.Parameters.AddWithValue("@cd", shainCd); // SAFE staff code
                cmd.Parameters.AddWithValue("@no", kojinBango); // LEAK MYN1006
                cmd.Parameters.Add("@len", SqliteType.Integer).Value = kojinBango.Length; // SAFE length
                cmd.Parameters.Add("@no2", SqliteType.Text).Value = kojinBango; // LEAK MYN1006
                cmd.Parameters.Add(new SqliteParameter("@no3", kojinBango)); // LEAK MYN1006
                cmd.Parameters.Add(new SqliteParameter("@cd3", shainCd)); // SAFE
                cmd.ExecuteNonQuery();
            }
        }

        public void InsertByText(string shainCd, string kojinBango)
        {
            using (var cmd = cn.CreateCommand())
            {
                cmd.CommandText = "INSERT INTO SHAIN VALUES ('" + shainCd + "','" + kojinBango + "')"; // LEAK MYN1007
                cmd.ExecuteNonQuery();
                cmd.CommandText = "DELETE FROM SHAIN WHERE CD='" + shainCd + "'"; // SAFE no number in it
                cmd.ExecuteNonQuery();
                cmd.CommandText = string.Format("UPDATE SHAIN SET NO='{0}' WHERE CD='{1}'", kojinBango, shainCd); // LEAK MYN1007
                cmd.ExecuteNonQuery();
            }

            using (var cmd = new SqliteCommand("SELECT * FROM SHAIN WHERE NO='" + kojinBango + "'", cn)) // LEAK MYN1007
            {
                cmd.ExecuteReader();
            }

            using (var cmd = new SqliteCommand("SELECT * FROM SHAIN WHERE CD='" + shainCd + "'", cn)) // SAFE
            {
                cmd.ExecuteReader();
            }
        }

        public void Generic(IDbCommand cmd, DbCommand db, string my_number, string my_number_hash)
        {
            IDbDataParameter p = cmd.CreateParameter();
            p.ParameterName = "@my_number"; // SAFE only a name
            p.Value = my_number; // LEAK MYN1006
            cmd.Parameters.Add(p); // ANY the same value handed on
            DbParameter q = db.CreateParameter();
            q.Value = (object)my_number ?? DBNull.Value; // LEAK MYN1006
            DbParameter r = db.CreateParameter();
            r.Value = my_number_hash; // SAFE named as a hash
            db.CommandText = $"UPDATE T SET N = '{my_number}'"; // LEAK MYN1007
            db.CommandText = $"UPDATE T SET L = {my_number.Length}"; // SAFE
        }
    }
}
