// case: lang=7.3
using System;
using System.Collections;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;

namespace Acme.Payroll.Legacy
{
    /// <summary>Year-end adjustment (Nenmatsu Chosei) upload, written for .NET 2.0 in 2007, extended in 2015.</summary>
    public class YearEndUpload
    {
        private const int MYNUMBER_LEN = 12;
        private const string MYNUMBER_COL = "MY_NUMBER";
        private const string ERR_MYNUMBER = "E2041: invalid individual number";
        private static readonly object SyncRoot = new object();
        private static int s_myNumberCount;

        [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Ansi)]
        private struct EmpRec
        {
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 10)]
            public string EmpNo;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 13)]
            public string MyNumber;
            public short Kbn;
        }

        public int Upload(string fileName, string ftpUser)
        {
            int line = 0, errors = 0;
            string buf = null;
            string strMyNumber = null, strEmpNo = null;
            StringBuilder sbErr = new StringBuilder();
            StringBuilder sbOut = new StringBuilder();
            EmpRec rec = new EmpRec();
            StreamReader sr = null;
            try
            {
                sr = new StreamReader(fileName, Encoding.GetEncoding("shift_jis"));
                while ((buf = sr.ReadLine()) != null)
                {
                    ++line;
                    if (buf.Length < 30) { sbErr.Append(line).Append(": short line ").Append(buf.Length).AppendLine(); ++errors; continue; }
                    strEmpNo = buf.Substring(0, 10).Trim();
                    strMyNumber = buf.Substring(10, MYNUMBER_LEN);
                    rec.EmpNo = strEmpNo;
                    rec.MyNumber = strMyNumber;
                    rec.Kbn = short.Parse(buf.Substring(22, 2), CultureInfo.InvariantCulture);

                    Debug.WriteLine(strEmpNo); // SAFE
                    Debug.WriteLine(strMyNumber); // LEAK MYN1001
                    Debug.WriteLine(rec.EmpNo + "/" + rec.Kbn); // SAFE
                    Debug.WriteLine(rec.MyNumber); // LEAK MYN1001
                    Debug.WriteLine(MYNUMBER_COL + "=" + MYNUMBER_LEN); // SAFE
                    Debug.WriteLine(Marshal.SizeOf(typeof(EmpRec))); // SAFE

                    if (!IsDigits(strMyNumber))
                    {
                        sbErr.AppendFormat("{0}: {1} ({2})", line, ERR_MYNUMBER, strEmpNo).AppendLine();
                        Trace.TraceError(ERR_MYNUMBER); // SAFE
                        Trace.TraceError(ERR_MYNUMBER + " " + strMyNumber); // LEAK MYN1001
                        ++errors;
                        continue;
                    }

                    lock (SyncRoot)
                    {
                        s_myNumberCount++;
                    }

                    sbOut.Append(strEmpNo).Append(',').Append(rec.Kbn).Append("\r\n");
                    rec = new EmpRec();
                    Debug.WriteLine(rec.MyNumber); // SAFE a new record
                }

                File.AppendAllText("upload.err", sbErr.ToString()); // SAFE line numbers and lengths
                File.AppendAllText("upload.out", sbOut.ToString()); // SAFE employee numbers
                sbOut.Append(strMyNumber);
                File.AppendAllText("upload.out", sbOut.ToString()); // LEAK MYN1005
                sbOut.Remove(0, sbOut.Length);
                File.AppendAllText("upload.out", sbOut.ToString()); // SAFE removed
                Console.WriteLine("{0} lines, {1} errors, {2} numbers", line, errors, s_myNumberCount); // SAFE

                FtpWebRequest ftp = (FtpWebRequest)WebRequest.Create("ftp://example.jp/in/" + Path.GetFileName(fileName)); // SAFE
                ftp.Credentials = new NetworkCredential(ftpUser, "secret");
                using (Stream s = ftp.GetRequestStream())
                {
                    byte[] b = Encoding.ASCII.GetBytes(sbOut.ToString());
                    s.Write(b, 0, b.Length); // SAFE emptied above
                    b = Encoding.ASCII.GetBytes(strMyNumber ?? "");
                    s.Write(b, 0, b.Length); // LEAK MYN1010|MYN1005
                    Array.Clear(b, 0, b.Length);
                    s.Write(b, 0, b.Length); // SAFE zeroed
                }
            }
            catch (FormatException fe)
            {
                Trace.TraceError("line {0}: {1}", line, fe.GetType().Name); // SAFE
                throw new ApplicationException("line " + line + ": bad record of " + strEmpNo, fe); // SAFE
            }
            catch (IOException)
            {
                throw new ApplicationException("cannot read, last number was " + strMyNumber); // LEAK MYN1002
            }
            finally
            {
                if (sr != null) sr.Close();
                strMyNumber = null;
                Trace.WriteLine(strMyNumber); // SAFE cleared
            }

            return errors;
        }

        private static bool IsDigits(string s)
        {
            for (int i = 0; i < s.Length; i++)
            {
                if (s[i] < '0' || s[i] > '9') return false;
            }

            return s.Length == MYNUMBER_LEN;
        }

        public void Print(DataTable dt, ArrayList selected)
        {
            int idx = dt.Columns.IndexOf(MYNUMBER_COL);
            Console.WriteLine(idx); // SAFE an index
            foreach (DataRow row in dt.Rows)
            {
                Console.WriteLine(row["EMP_NO"]); // SAFE
                Console.WriteLine(row[MYNUMBER_COL]); // LEAK MYN1001
                Console.WriteLine(row.IsNull(MYNUMBER_COL) ? "-" : "*"); // SAFE
                Console.WriteLine(row[MYNUMBER_COL].ToString().Length); // SAFE
                row[MYNUMBER_COL] = DBNull.Value;
                Console.WriteLine(row[MYNUMBER_COL]); // SAFE cleared
                if (selected.Contains(row["EMP_NO"]))
                {
                    Console.WriteLine("selected " + row["EMP_NO"]); // SAFE
                }
            }

            dt.Columns.Remove(MYNUMBER_COL);
            dt.WriteXml("emp.xml"); // SAFE the column is gone
            Hashtable ht = new Hashtable();
            ht.Add("EMP_NO", "1");
            ht.Add(MYNUMBER_COL, "");
            Console.WriteLine(ht[MYNUMBER_COL]); // SAFE an empty text was put in
            Console.WriteLine(ht["EMP_NO"]); // SAFE
            Stack st = new Stack();
            st.Push("a");
            Console.WriteLine(st.Pop()); // SAFE
        }

        public unsafe void Native(string myNumber, string empNo, IntPtr handle)
        {
            fixed (char* p = myNumber)
            {
                Console.WriteLine(p[0] == '0'); // SAFE
                Console.WriteLine(new string(p, 0, 12)); // LEAK MYN1001
            }

            fixed (char* q = empNo)
            {
                Console.WriteLine(new string(q)); // SAFE
            }

            IntPtr mem = Marshal.StringToHGlobalUni(myNumber);
            try
            {
                Console.WriteLine(mem.ToInt64() != 0); // SAFE
                Console.WriteLine(Marshal.PtrToStringUni(mem)); // LEAK MYN1001
            }
            finally
            {
                Marshal.FreeHGlobal(mem);
            }

            GCHandle h = GCHandle.Alloc(empNo);
            Console.WriteLine(h.Target); // SAFE
            h.Free();
        }
    }
}
