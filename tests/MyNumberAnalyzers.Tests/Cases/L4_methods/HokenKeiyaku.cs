using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using NLog;

namespace Hoken.Keiyaku
{
    // Java から移植した契約管理。getter / setter を残している。
    public class KeiyakushaBean
    {
        private string _shimei = "";
        private string _kojinBango = "";
        private string _shokenBango = "";
        private KeiyakushaBean? _haigusha;

        public string getShimei() { return _shimei; }
        public void setShimei(string value) { _shimei = value; }
        public string getKojinBango() { return _kojinBango; }
        public void setKojinBango(string value) { _kojinBango = value; }
        public string getShokenBango() { return _shokenBango; }
        public void setShokenBango(string value) { this._shokenBango = value; }
        public KeiyakushaBean? getHaigusha() { return _haigusha; }
        public void setHaigusha(KeiyakushaBean? value) { _haigusha = value; }

        public bool isKojinBangoAri() { return _kojinBango.Length > 0; }

        public override string ToString()
        {
            return "KeiyakushaBean[shimei=" + _shimei + ", kojinBango=" + _kojinBango + "]";
        }
    }

    public class ShokenBean
    {
        private readonly string _no;
        private readonly string _memo;
        public ShokenBean(string no, string memo) { _no = no; _memo = memo; }
        public string getNo() => _no;
        public string getMemo() => _memo;
        public override string ToString() => "Shoken[" + _no + "]";
    }

    public class KeiyakuDao
    {
        private static readonly Logger LOG = LogManager.GetCurrentClassLogger();
        private readonly Dictionary<string, KeiyakushaBean> _map = new Dictionary<string, KeiyakushaBean>();

        public void add(KeiyakushaBean bean)
        {
            _map[bean.getShokenBango()] = bean;
            LOG.Info("追加 " + bean.getShokenBango()); // SAFE
            LOG.Debug("追加 " + bean); // LEAK MYN1001 its ToString prints the number
            LOG.Debug("追加 " + bean.isKojinBangoAri()); // SAFE a flag
        }

        public KeiyakushaBean? find(string shoken)
        {
            KeiyakushaBean? b;
            return _map.TryGetValue(shoken, out b) ? b : null;
        }

        public IEnumerable<KeiyakushaBean> all() { return _map.Values; }
    }

    public class KeiyakuService
    {
        private static readonly Logger LOG = LogManager.GetLogger("service");
        private readonly KeiyakuDao _dao = new KeiyakuDao();
        private string _lastError = "";
        private string _wk = "";

        public void kousin(string shoken, string bango)
        {
            KeiyakushaBean? bean = _dao.find(shoken);
            if (bean == null)
            {
                bean = new KeiyakushaBean();
                bean.setShokenBango(shoken);
                _dao.add(bean);
            }

            bean.setKojinBango(bango);
            LOG.Info(kakou(bean)); // LEAK MYN1001
            LOG.Info(kakou2(bean)); // SAFE only the policy number
            henshu(bean);
            LOG.Info(_wk); // LEAK MYN1001 set by the method before
            clear();
            LOG.Info(_wk); // SAFE cleared
            setError(1, bean);
            LOG.Error(_lastError); // SAFE a name only
            setError(2, bean);
            LOG.Error(_lastError); // LEAK MYN1001
        }

        private string kakou(KeiyakushaBean b) { return pad(b.getKojinBango(), 15) + pad(b.getShimei(), 20); }

        private string kakou2(KeiyakushaBean b) { return pad(b.getShokenBango(), 15) + pad(b.getShimei(), 20); }

        private static string pad(string s, int n)
        {
            StringBuilder sb = new StringBuilder(s);
            while (sb.Length < n)
            {
                sb.Append(' ');
            }

            return sb.ToString();
        }

        private void henshu(KeiyakushaBean b) { _wk = b.getShokenBango() + ":" + b.getKojinBango(); }

        private void clear() { _wk = ""; }

        private void setError(int code, KeiyakushaBean b)
        {
            if (code == 1)
            {
                _lastError = "未登録 " + b.getShimei();
            }
            else
            {
                _lastError = "不一致 " + b.getHaigusha()!.getKojinBango();
            }
        }

        public void shoken(KeiyakushaBean b)
        {
            ShokenBean ok = new ShokenBean(b.getShokenBango(), "通常");
            ShokenBean ng = new ShokenBean(b.getShokenBango(), b.getKojinBango());
            LOG.Info(ok.getMemo()); // SAFE the other instance
            LOG.Info(ng.getMemo()); // LEAK MYN1001
            LOG.Info(ng.getNo()); // SAFE
            LOG.Info(ng.ToString()); // SAFE prints only the policy number
        }

        public void shutsuryoku(string path)
        {
            using (StreamWriter w = new StreamWriter(path))
            {
                foreach (KeiyakushaBean b in _dao.all())
                {
                    w.WriteLine(line(b, false)); // SAFE masked
                    w.WriteLine(line(b, true)); // LEAK MYN1005
                }
            }
        }

        private static string line(KeiyakushaBean b, bool full)
        {
            return b.getShokenBango() + "," + (full ? b.getKojinBango() : "************");
        }
    }
}
