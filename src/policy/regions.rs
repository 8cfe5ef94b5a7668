//! Names of regions: the nation, the 32 province-level units, and the cities the packs speak of.
//!
//! A code without a name here is still a valid region; its province usually has one. The same names stand
//! in `locales/*/region.ftl` under `region-<code>`; a test keeps them equal.

use crate::model::message::Message;
use crate::model::near::all_nearest;
use crate::model::region::Region;

/// The names of one region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionName {
    /// Six digits.
    pub code: &'static str,
    /// Chinese, in full.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
    /// Id in `locales/`.
    id: &'static str,
}

/// One row of the table.
macro_rules! region {
    ($code:literal, $zh:literal, $en:literal) => {
        RegionName { code: stringify!($code), zh: $zh, en: $en, id: concat!("region-", stringify!($code)) }
    };
}

/// Every region with a name, by code.
pub const REGIONS: &[RegionName] = &[
    region!(000000, "全国", "Nation"),
    region!(110000, "北京市", "Beijing"),
    region!(120000, "天津市", "Tianjin"),
    region!(130000, "河北省", "Hebei"),
    region!(130100, "石家庄市", "Shijiazhuang"),
    region!(140000, "山西省", "Shanxi"),
    region!(140100, "太原市", "Taiyuan"),
    region!(150000, "内蒙古自治区", "Inner Mongolia"),
    region!(150100, "呼和浩特市", "Hohhot"),
    region!(210000, "辽宁省", "Liaoning"),
    region!(210100, "沈阳市", "Shenyang"),
    region!(210200, "大连市", "Dalian"),
    region!(210600, "丹东市", "Dandong"),
    region!(220000, "吉林省", "Jilin"),
    region!(220100, "长春市", "Changchun"),
    region!(230000, "黑龙江省", "Heilongjiang"),
    region!(230100, "哈尔滨市", "Harbin"),
    region!(231100, "黑河市", "Heihe"),
    region!(310000, "上海市", "Shanghai"),
    region!(320000, "江苏省", "Jiangsu"),
    region!(320100, "南京市", "Nanjing"),
    region!(320200, "无锡市", "Wuxi"),
    region!(320300, "徐州市", "Xuzhou"),
    region!(320400, "常州市", "Changzhou"),
    region!(320500, "苏州市", "Suzhou"),
    region!(320600, "南通市", "Nantong"),
    region!(321000, "扬州市", "Yangzhou"),
    region!(321100, "镇江市", "Zhenjiang"),
    region!(330000, "浙江省", "Zhejiang"),
    region!(330100, "杭州市", "Hangzhou"),
    region!(330200, "宁波市", "Ningbo"),
    region!(330300, "温州市", "Wenzhou"),
    region!(330800, "衢州市", "Quzhou"),
    region!(340000, "安徽省", "Anhui"),
    region!(340100, "合肥市", "Hefei"),
    region!(350000, "福建省", "Fujian"),
    region!(350100, "福州市", "Fuzhou"),
    region!(350200, "厦门市", "Xiamen"),
    region!(350500, "泉州市", "Quanzhou"),
    region!(350600, "漳州市", "Zhangzhou"),
    region!(360000, "江西省", "Jiangxi"),
    region!(360100, "南昌市", "Nanchang"),
    region!(370000, "山东省", "Shandong"),
    region!(370100, "济南市", "Jinan"),
    region!(370200, "青岛市", "Qingdao"),
    region!(370700, "潍坊市", "Weifang"),
    region!(370781, "青州市", "Qingzhou"),
    region!(410000, "河南省", "Henan"),
    region!(410100, "郑州市", "Zhengzhou"),
    region!(411000, "许昌市", "Xuchang"),
    region!(411400, "商丘市", "Shangqiu"),
    region!(420000, "湖北省", "Hubei"),
    region!(420100, "武汉市", "Wuhan"),
    region!(420500, "宜昌市", "Yichang"),
    region!(430000, "湖南省", "Hunan"),
    region!(430100, "长沙市", "Changsha"),
    region!(440000, "广东省", "Guangdong"),
    region!(440100, "广州市", "Guangzhou"),
    region!(440300, "深圳市", "Shenzhen"),
    region!(440600, "佛山市", "Foshan"),
    region!(441300, "惠州市", "Huizhou"),
    region!(441900, "东莞市", "Dongguan"),
    region!(445300, "云浮市", "Yunfu"),
    region!(450000, "广西壮族自治区", "Guangxi"),
    region!(450100, "南宁市", "Nanning"),
    region!(460000, "海南省", "Hainan"),
    region!(460100, "海口市", "Haikou"),
    region!(500000, "重庆市", "Chongqing"),
    region!(510000, "四川省", "Sichuan"),
    region!(510100, "成都市", "Chengdu"),
    region!(520000, "贵州省", "Guizhou"),
    region!(520100, "贵阳市", "Guiyang"),
    region!(530000, "云南省", "Yunnan"),
    region!(530100, "昆明市", "Kunming"),
    region!(532300, "楚雄彝族自治州", "Chuxiong"),
    region!(539900, "云南省本级", "Yunnan (provincial level)"),
    region!(540000, "西藏自治区", "Tibet"),
    region!(540100, "拉萨市", "Lhasa"),
    region!(610000, "陕西省", "Shaanxi"),
    region!(610100, "西安市", "Xi'an"),
    region!(620000, "甘肃省", "Gansu"),
    region!(620100, "兰州市", "Lanzhou"),
    region!(622900, "临夏回族自治州", "Linxia"),
    region!(623000, "甘南藏族自治州", "Gannan"),
    region!(630000, "青海省", "Qinghai"),
    region!(630100, "西宁市", "Xining"),
    region!(640000, "宁夏回族自治区", "Ningxia"),
    region!(640100, "银川市", "Yinchuan"),
    region!(650000, "新疆维吾尔自治区", "Xinjiang"),
    region!(650100, "乌鲁木齐市", "Urumqi"),
    region!(660000, "新疆生产建设兵团", "Xinjiang Production and Construction Corps"),
];

/// What a Chinese name may be shortened by.
const ENDINGS: [&str; 8] =
    ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "生产建设兵团", "省", "市"];

impl RegionName {
    /// The name as a message.
    pub const fn message(&self) -> Message {
        Message::new(self.id)
    }

    /// The Chinese name without 省, 市, 自治区 and the like.
    pub fn short_zh(&self) -> &'static str {
        if self.code == "660000" {
            return "兵团";
        }
        let ending = ENDINGS.iter().find_map(|ending| self.zh.strip_suffix(ending));
        ending.unwrap_or_else(|| prefecture(self.zh).unwrap_or(self.zh))
    }

    /// The region.
    pub fn region(&self) -> Option<Region> {
        Region::parse(self.code)
    }
}

/// The short name of an autonomous prefecture: 临夏 for 临夏回族自治州.
fn prefecture(name: &'static str) -> Option<&'static str> {
    let stem = name.strip_suffix("自治州")?;
    ["回族", "藏族", "彝族"].iter().find_map(|people| stem.strip_suffix(people))
}

/// The name of exactly this region.
pub fn name(region: Region) -> Option<&'static RegionName> {
    let code = region.to_string();
    let at = REGIONS.binary_search_by(|known| known.code.cmp(code.as_str())).ok()?;
    REGIONS.get(at)
}

/// A region as a message: its name, or its code with the province's name.
pub fn message(region: Region) -> Message {
    match (name(region), name(region.city()).or_else(|| name(region.province()))) {
        (Some(name), _) => name.message(),
        (None, Some(near)) => {
            Message::new("region-inside").with("code", region.to_string()).with("region", near.message())
        }
        (None, None) => Message::new("region-code").with("code", region.to_string()),
    }
}

/// Reads a region as people write it: six digits, a Chinese name with or without 省, 市, 自治区 and with or
/// without its province before it, or an English name in any case. Codes need not be in the table.
pub fn find(text: &str) -> Option<Region> {
    let wanted = text.trim();
    Region::parse(wanted).or_else(|| named(wanted)?.region()).or_else(|| inside_named(wanted))
}

fn named(wanted: &str) -> Option<&'static RegionName> {
    let same = |name: &&RegionName| {
        name.zh == wanted || name.short_zh() == wanted || name.en.eq_ignore_ascii_case(wanted)
    };
    // 宁夏自治区 is what people say for 宁夏回族自治区.
    let autonomous = || {
        let stem = wanted.strip_suffix("自治区")?;
        REGIONS.iter().find(|name| name.zh.ends_with("自治区") && name.short_zh() == stem)
    };
    REGIONS.iter().find(same).or_else(autonomous)
}

/// 湖北省武汉市, 湖北武汉: a place after the province that it lies in.
fn inside_named(wanted: &str) -> Option<Region> {
    let provinces = REGIONS.iter().filter(|name| name.code.ends_with("0000"));
    provinces.filter_map(RegionName::region).find_map(|province| {
        let name = name(province)?;
        let rest = wanted.strip_prefix(name.zh).or_else(|| wanted.strip_prefix(name.short_zh()))?;
        named(rest)?.region().filter(|region| region.province() == province)
    })
}

/// So many regions are named after a slip; more would be no help.
const FEW: usize = 4;

/// Regions that were perhaps meant by a text that names none: nearest in letters or digits, the same place
/// with another ending (吉林市 for 吉林省), or the city that a district was written after.
pub fn near(text: &str) -> Vec<&'static RegionName> {
    let wanted = text.trim();
    let is_code = wanted.len() >= 2 && wanted.bytes().all(|byte| byte.is_ascii_digit());
    let found = if is_code { near_code(wanted) } else { near_name(wanted) };
    if found.len() > FEW { Vec::new() } else { found }
}

fn near_code(digits: &str) -> Vec<&'static RegionName> {
    let begun: Vec<_> = REGIONS.iter().filter(|name| name.code.starts_with(digits)).collect();
    match begun.as_slice() {
        [] => all_nearest(digits, REGIONS.iter().map(|name| (name.code, name))),
        // 42 is the province, and so is 4200.
        [first, ..]
            if digits.len() < 6 && first.code.trim_end_matches('0') == digits.trim_end_matches('0') =>
        {
            vec![first]
        }
        _ => begun,
    }
}

fn near_name(wanted: &str) -> Vec<&'static RegionName> {
    let endings = ENDINGS.into_iter().chain(["自治州", "地区", "区", "县"]);
    let stem = endings.filter_map(|ending| wanted.strip_suffix(ending)).find(|stem| !stem.is_empty());
    let stem = stem.unwrap_or(wanted);
    let begins = |name: &&RegionName| name.code != "000000" && wanted.starts_with(name.short_zh());
    let around = REGIONS.iter().rev().find(begins);
    let spelled = |name: &'static RegionName| [(name.short_zh(), name), (name.zh, name), (name.en, name)];
    match around {
        Some(around) => vec![around],
        None => all_nearest(stem, REGIONS.iter().flat_map(spelled)),
    }
}

/// Whether the region lies in a province-level unit that exists here (32 units; not the nation itself).
pub fn province_known(region: Region) -> bool {
    region.province() != Region::NATION && name(region.province()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_name_regions_in_many_ways() {
        for (text, code) in [
            ("420100", "420100"),
            ("武汉", "420100"),
            ("武汉市", "420100"),
            ("WUHAN", "420100"),
            ("湖北", "420000"),
            ("内蒙古", "150000"),
            ("新疆", "650000"),
            ("兵团", "660000"),
            ("临夏", "622900"),
            ("xi'an", "610100"),
            ("全国", "000000"),
            ("420106", "420106"),
            ("湖北省武汉市", "420100"),
            ("湖北武汉", "420100"),
            ("宁夏自治区", "640000"),
        ] {
            assert_eq!(find(text).map(|region| region.to_string()).as_deref(), Some(code), "{text}");
        }
        for text in ["Atlantis", "吉林市", "湖南武汉", "武汉市武昌区", "武"] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn a_slip_names_the_places_that_were_perhaps_meant() {
        for (text, codes) in [
            ("武汗", &["420100"][..]),
            ("武汗市", &["420100"]),
            ("42010", &["420100"]),
            ("4201", &["420100"]),
            ("42", &["420000"]),
            ("4201000", &["420000", "420100"]),
            ("wuhna", &["420100"]),
            ("海北", &["130000", "420000", "460000", "460100"]),
            ("湖西", &[]),
            ("吉林市", &["220000"]),
            ("武汉市武昌区", &["420100"]),
            ("北京市朝阳区", &["110000"]),
            ("Atlantis", &[]),
            ("990000", &[]),
            ("", &[]),
        ] {
            let near: Vec<_> = near(text).iter().map(|name| name.code).collect();
            assert_eq!(near, codes, "{text}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_agrees_with_the_locales() {
        assert!(REGIONS.windows(2).all(|pair| pair[0].code < pair[1].code));
        let zh = include_str!("../locales/zh-CN/region.ftl");
        let en = include_str!("../locales/en/region.ftl");
        for name in REGIONS {
            assert!(zh.contains(&format!("{} = {}\n", name.id, name.zh)), "{}", name.id);
            assert!(en.contains(&format!("{} = {}\n", name.id, name.en)), "{}", name.id);
        }
    }

    #[test]
    fn every_province_is_known() {
        let provinces = REGIONS.iter().filter(|name| name.code.ends_with("0000") && name.code != "000000");
        assert_eq!(provinces.count(), 32);
        let region = |code| Region::parse(code).unwrap();
        assert!(province_known(region("420106")) && !province_known(region("990000")));
        assert!(!province_known(Region::NATION));
    }
}
