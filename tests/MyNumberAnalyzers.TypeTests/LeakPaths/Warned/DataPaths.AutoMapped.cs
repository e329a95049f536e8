using System.Collections.Generic;
using System.Linq;
using AutoMapper;
using MyNumberSafety;

namespace Jinji.Mapping;

public class Shain
{
    public int Id { get; set; }

    public MyNumber KojinBango { get; set; }

    public MyNumber? Haigusha { get; set; }
}

public class ShainDto
{
    public int Id { get; set; }

    public string KojinBango { get; set; } = "";
}

public class KazokuDto
{
    public string? Haigusha { get; set; }
}

public class ShainGamen
{
    public int Id { get; set; }
}

public class JinjiProfile : Profile
{
    public JinjiProfile()
    {
        CreateMap<Shain, ShainDto>(); // MYN3004
        CreateMap<Shain, KazokuDto>(MemberList.Destination).ReverseMap(); // MYN3004
        CreateMap<Shain, ShainGamen>();
    }
}

public static class Settei
{
    public static MapperConfiguration Make() => new(config => config.CreateMap(typeof(Shain), typeof(ShainDto)), null); // MYN3004
}
