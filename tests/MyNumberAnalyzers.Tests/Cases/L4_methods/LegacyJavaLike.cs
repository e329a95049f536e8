using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using log4net;

namespace Com.Example.Nenkin.Service
{
    public abstract class AbstractDto
    {
        public abstract IDictionary<string, object> ToMap();

        public virtual string ToCsv()
        {
            StringBuilder sb = new StringBuilder();
            foreach (KeyValuePair<string, object> e in ToMap())
            {
                if (sb.Length > 0)
                {
                    sb.Append(',');
                }

                sb.Append(e.Value);
            }

            return sb.ToString();
        }
    }

    public class HihokenshaDto : AbstractDto
    {
        private string hihokenshaNo;
        private string kojinNo;
        private DateTime shutokubi;

        public string GetHihokenshaNo() { return hihokenshaNo; }
        public HihokenshaDto SetHihokenshaNo(string v) { hihokenshaNo = v; return this; }
        public string GetKojinNo() { return kojinNo; }
        public HihokenshaDto SetKojinNo(string v) { kojinNo = v; return this; }
        public DateTime GetShutokubi() { return shutokubi; }
        public void SetShutokubi(DateTime v) { shutokubi = v; }

        public override IDictionary<string, object> ToMap()
        {
            Dictionary<string, object> m = new Dictionary<string, object>();
            m.Add("hihokenshaNo", hihokenshaNo);
            m.Add("kojinNo", kojinNo);
            m.Add("shutokubi", shutokubi);
            return m;
        }
    }

    public class JigyoshoDto : AbstractDto
    {
        private readonly string jigyoshoNo;
        private readonly string hojinBango;

        public JigyoshoDto(string jigyoshoNo, string hojinBango)
        {
            this.jigyoshoNo = jigyoshoNo;
            this.hojinBango = hojinBango;
        }

        public override IDictionary<string, object> ToMap()
        {
            return new Dictionary<string, object> { { "jigyoshoNo", jigyoshoNo }, { "hojinBango", hojinBango } };
        }
    }

    public class HihokenshaBuilder
    {
        private readonly HihokenshaDto dto = new HihokenshaDto();

        public static HihokenshaBuilder Create() { return new HihokenshaBuilder(); }

        public HihokenshaBuilder Hihokensha(string no)
        {
            dto.SetHihokenshaNo(no);
            return this;
        }

        public HihokenshaBuilder Kojin(string no)
        {
            dto.SetKojinNo(no);
            return this;
        }

        public HihokenshaDto Build() { return dto; }
    }

    public sealed class NenkinServiceImpl
    {
        private static readonly ILog LOG = LogManager.GetLogger(typeof(NenkinServiceImpl));
        private static NenkinServiceImpl instance;
        private readonly IDictionary<string, HihokenshaDto> cache = new Dictionary<string, HihokenshaDto>();

        private NenkinServiceImpl() { }

        public static NenkinServiceImpl GetInstance()
        {
            if (instance == null)
            {
                instance = new NenkinServiceImpl();
            }

            return instance;
        }

        /// <summary>年金の資格取得届を処理する。</summary>
        public void Execute(string hihokenshaNo, string kojinBango, string jigyoshoNo, string hojinBango)
        {
            HihokenshaDto dto = HihokenshaBuilder.Create().Hihokensha(hihokenshaNo).Kojin(kojinBango).Build();
            JigyoshoDto jigyosho = new JigyoshoDto(jigyoshoNo, hojinBango);
            LOG.Info(dto.GetHihokenshaNo()); // SAFE
            LOG.Info(dto.GetKojinNo()); // LEAK MYN1001
            LOG.Info(dto.ToMap()["hihokenshaNo"]); // SAFE another entry
            LOG.Info(dto.ToMap()["kojinNo"]); // LEAK MYN1001
            LOG.Info(dto.ToMap().Count); // SAFE
            LOG.Info(string.Join(",", dto.ToMap().Keys)); // SAFE names
            LOG.Info(dto.ToCsv()); // LEAK MYN1001
            LOG.Info(jigyosho.ToCsv()); // SAFE corporate number
            LOG.Info(dto.GetShutokubi()); // SAFE a date
            HihokenshaDto empty = HihokenshaBuilder.Create().Hihokensha(hihokenshaNo).Build();
            LOG.Info(empty.ToCsv()); // SAFE the number was not set
            cache[hihokenshaNo] = dto;
            List<AbstractDto> all = new List<AbstractDto>();
            all.Add(jigyosho);
            LOG.Info(all[0].ToCsv()); // SAFE only an office in it
            all.Add(dto);
            foreach (AbstractDto d in all)
            {
                LOG.Info(d.ToCsv()); // LEAK MYN1001
            }

            Sakujo(hihokenshaNo);
            LOG.Info(cache.ContainsKey(hihokenshaNo)); // SAFE
            try
            {
                Kakunin(dto);
            }
            catch (ApplicationException ex)
            {
                LOG.Error(ex.Message); // ANY the text is reported where it is made
                LOG.Error("確認失敗", ex); // ANY
            }
        }

        private void Sakujo(string no)
        {
            HihokenshaDto dto;
            if (cache.TryGetValue(no, out dto))
            {
                dto.SetKojinNo(null);
                LOG.Info(dto.GetKojinNo()); // SAFE cleared
                cache.Remove(no);
            }
        }

        private static void Kakunin(HihokenshaDto dto)
        {
            if (dto.GetKojinNo() == null)
            {
                throw new ApplicationException("個人番号がありません " + dto.GetHihokenshaNo()); // SAFE
            }

            if (dto.GetKojinNo().Length != 12)
            {
                throw new ApplicationException(MessageOf("E01", dto.GetKojinNo())); // LEAK MYN1002
            }

            if (dto.GetKojinNo().StartsWith(" "))
            {
                throw new ApplicationException(MessageOf("E02", dto.GetHihokenshaNo())); // SAFE
            }
        }

        private static string MessageOf(string code, params object[] args)
        {
            return code + ": " + string.Join(" ", args);
        }
    }
}
