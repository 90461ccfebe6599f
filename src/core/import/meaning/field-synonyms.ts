/**
 * What people call the fields of the model, in Chinese and English, likeliest first; the model's own names are known
 * without being listed. Case, spaces, brackets and underscores do not matter, and a unit may follow: 长度(km), length_m.
 */
import type { TableName } from "../../model/index.ts";
import { wordsOf } from "./word-list.ts";

/**
 * What a column may hold beside the fields of the schema: where a row lies, its ends by other means than their id, and the
 * second of two spans that a row says lie together.
 */
export const PLACE_ROLES = [
  "lon",
  "lat",
  "geometry",
  "fromLon",
  "fromLat",
  "toLon",
  "toLat",
  "fromName",
  "toName",
  "otherSpan",
] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** Those that rows of this table may have. */
export function placesOf(table: TableName): readonly PlaceRole[] {
  return PLACE_ROLES.filter((role) => Object.hasOwn(FIELD_SYNONYMS[table], role));
}

type Synonyms = Readonly<Record<string, readonly string[]>>;

const STATUS = wordsOf("状态 建设状态 使用状态 资源状态 运行状态 在用状态 生命周期状态 建设情况 state");
const OWNER = wordsOf(`
  产权单位 产权 权属 产权归属 产权方 权属单位 运营商 所有者 所属运营商 所属单位 建设单位 operator ownership carrier provider
  physicalinfrastructureprovider`);
const IMPORTANCE = wordsOf("重要等级 重要性 重要程度 重要级别 局站等级 等级 priority grade");
const POPULATION = wordsOf(
  "服务人口 覆盖人口 人口 人口数 常住人口 覆盖人数 人数 people popest peopleserved inhabitants",
);
const YEAR = wordsOf(
  "建成年份 建设年份 投产年份 建成时间 投产时间 竣工时间 竣工年份 建成日期 投产日期 入网时间 投用时间 年份 year buildyear yearbuilt built commissioned",
);
const INSPECTION = wordsOf("最近巡检 巡检时间 最近巡检时间 最近巡检日期 上次巡检 巡检日期 inspected");
const FIBRES = wordsOf(`
  纤芯数 芯数 光缆芯数 总芯数 纤芯总数 纤芯 光纤数 fibers fiber fibre fibrecount fibercount nooffibres nooffibers numberoffibres
  numberoffibers cores corecount capacityfibres`);
const GEOMETRY = wordsOf(`
  geometry geom wkt wkb thegeom wktgeom geojson shape route 几何 几何信息 图形 坐标串 路由坐标 路径坐标 坐标序列 坐标 轨迹 边界 经纬度 coordinates
  coords path`);
const LON = wordsOf("经度 东经 lon lng long longitude x x坐标 坐标x 横坐标 xcoord pointx easting");
const LAT = wordsOf("纬度 北纬 lat latitude y y坐标 坐标y 纵坐标 ycoord pointy northing");

const FROM = wordsOf("a端 起点 起始 起端 始端 起始端 本端 源端 甲端 from source start enda aend src origin");
const TO = wordsOf(
  "z端 b端 终点 终止 终端 末端 终止端 对端 宿端 乙端 to target end endz zend endb bend dst destination",
);

/** A端局站, 起点站, from_site, site_a ... */
function endNames(ends: readonly string[], what: readonly string[], one: string): readonly string[] {
  return [
    ...ends.flatMap((end) => what.flatMap((noun) => [`${end}${noun}`, `${noun}${end}`])),
    ...what.map((noun) => `${noun}${one}`),
  ];
}

const STATION = wordsOf("局站 站点 局点 机房 局 站 节点 网元 site node station point 设施");
const CODE = [
  "编号",
  "编码",
  "id",
  "code",
  "站号",
  "代码",
  "标识",
  ...STATION.flatMap((noun) => wordsOf("编号 编码 id code").map((code) => `${noun}${code}`)),
];
const CALLED = [
  "名称",
  "站名",
  "name",
  "名",
  "局名",
  ...STATION.flatMap((noun) => wordsOf("名称 名 name").map((called) => `${noun}${called}`)),
];

/** Letters say which end only beside a noun: site_a, lon_b. */
const FROM_END = [...FROM, "a"];
const TO_END = [...TO, "z", "b"];

const ends: Synonyms = {
  from: [...endNames(FROM_END, CODE, "1"), ...FROM, ...endNames(FROM_END, STATION, "1")],
  to: [...endNames(TO_END, CODE, "2"), ...TO, ...endNames(TO_END, STATION, "2")],
  fromName: endNames(FROM_END, CALLED, "1"),
  toName: endNames(TO_END, CALLED, "2"),
};

export const FIELD_SYNONYMS: Readonly<Record<TableName, Synonyms>> = {
  sites: {
    id: wordsOf(`
      局站编号 局站编码 站点编号 站点编码 站号 站址编码 站址编号 机房编号 机房编码 节点编号 资源编码 资源编号 编号 编码 siteid nodeid stationid sitecode code 标识 代码`),
    name: wordsOf(
      "局站名称 局站名 站点名称 站名 站址名称 机房名称 局点名称 局名 节点名称 资源名称 名称 sitename nodename stationname label 局站 站点 title",
    ),
    kind: wordsOf(
      "局站类型 站点类型 机房类型 节点类型 局站类别 站点类别 类型 类别 层级 网络层级 type sitetype nodetype category role",
    ),
    status: STATUS,
    area: wordsOf(
      "所属区域 区县 所属区县 所在区县 县区 行政区 所属行政区 县 区域 地区 county district region areaid 行政区划代码",
    ),
    owner: OWNER,
    importance: IMPORTANCE,
    population: POPULATION,
    criticalUsers: wordsOf("重要用户 重要客户 关键用户 保障单位 keyusers"),
    powerFeeds: wordsOf("市电路数 市电引入路数 市电 外电路数 市电引入 powersupplies feeds"),
    substations: wordsOf("供电变电站 变电站 上级变电站 substation"),
    batteryH: wordsOf(
      "蓄电池后备时长 蓄电池时长 电池后备时长 后备时长 蓄电池后备时间 电池续航 battery batterybackup batteryhours batteryautonomy",
    ),
    generatorKw: wordsOf("油机功率 发电机功率 油机 发电机 generator genset"),
    fuelH: wordsOf("油机储油时长 储油时长 燃油时长 储油可用时长 fuel fuelhours fuelreserve"),
    satelliteBackup: wordsOf("卫星备份 卫星 卫星应急 是否有卫星备份 satellite"),
    designIntensity: wordsOf("抗震设防烈度 设防烈度 抗震烈度 seismicintensity"),
    anchored: wordsOf("设备抗震加固 抗震加固 设备加固 是否加固 anchoring equipmentanchored"),
    floorHeightM: wordsOf("地坪高度 室内地坪高 机房地面高度 floorheight floorlevel"),
    towerDesignWindMs: wordsOf("铁塔设计风速 设计风速 塔设计风速 designwind designwindspeed towerdesignwind"),
    acceptance: wordsOf("验收情况 验收状态 验收 抗震验收 accepted"),
    builtYear: YEAR,
    lastInspection: INSPECTION,
    lon: LON,
    lat: LAT,
    geometry: [...GEOMETRY, "location", "locationcoordinates", "position", "位置"],
  },
  spans: {
    id: wordsOf(`
      光缆段编号 光缆段编码 缆段编号 缆段编码 段编号 光缆编号 光缆编码 线路编号 链路编号 资源编码 资源编号 编号 编码 spanid linkid edgeid segmentid lineid code 标识
      代码`),
    name: wordsOf(
      "光缆段名称 缆段名称 段名 光缆名称 线路名称 链路名称 资源名称 名称 spanname linkname segmentname linename label 光缆段 title",
    ),
    ...ends,
    laying: wordsOf(`
      敷设方式 敷设类型 铺设方式 布放方式 架设方式 敷设 建设方式 layingmode layingmethod layingtype installation installationmethod
      deployment placement construction`),
    status: STATUS,
    owner: OWNER,
    importance: [...IMPORTANCE, "光缆级别", "光缆等级"],
    lengthM: wordsOf(
      "登记长度 长度 皮长 光缆长度 光缆皮长 段长 敷设长度 皮长长度 竣工长度 路由长度 length len spanlength statedlength linklength distance 距离 里程",
    ),
    fibres: FIBRES,
    fibresUsed: wordsOf(
      "已用纤芯 占用芯数 已用芯数 在用芯数 使用芯数 已占用纤芯 usedfibres usedfibers fibersused fibresinuse",
    ),
    cables: wordsOf("所属光缆 光缆 所属光缆编号 cable cableid cablename"),
    builtYear: YEAR,
    lastInspection: INSPECTION,
    geometry: GEOMETRY,
    fromLon: endNames(FROM_END, LON, "1"),
    fromLat: endNames(FROM_END, LAT, "1"),
    toLon: endNames(TO_END, LON, "2"),
    toLat: endNames(TO_END, LAT, "2"),
  },
  groups: {
    id: wordsOf("风险组编号 共享风险组编号 组编号 编号 编码 groupid srlgid srlg code"),
    name: wordsOf("风险组名称 共享风险组名称 共享风险组 风险组 组名 名称 groupname label"),
    kind: wordsOf("风险类型 类型 类别 type category"),
    source: wordsOf("来源 数据来源"),
    owner: OWNER,
    evidence: wordsOf("依据 证据 reason"),
    confidence: wordsOf("可信度 置信度"),
    accepted: wordsOf("已确认 是否确认 确认"),
  },
  members: {
    id: wordsOf("编号 编码 memberid"),
    group: wordsOf(`
      共享风险组 风险组 风险组编号 riskgroup 共享风险组编号 组编号 groupid srlg srlgid 风险组名称 组名 同缆组 同沟组 同路由组 同缆编号 同沟编号
      同路由编号 所属光缆 光缆名称 光缆编号 光缆 同缆 cablename cableid cable`),
    site: wordsOf("局站 站点 局站编号 站点编号 siteid"),
    span: wordsOf(`
      光缆段 缆段 光缆段编号 缆段编号 spanid linkid 光缆段名称 spanname 光缆段a 光缆段1 缆段a 缆段1 光缆a 光缆1 spana span1 linka link1
      segmenta segment1`),
    otherSpan: wordsOf(`
      光缆段b 光缆段2 缆段b 缆段2 光缆b 光缆2 同路由光缆段 并行光缆段 同沟光缆段 同路由光缆 spanb span2 linkb link2 segmentb segment2
      otherspan`),
    fromM: wordsOf("起点里程 起始里程 startm fromchainage"),
    toM: wordsOf("终点里程 终止里程 endm tochainage"),
  },
  cables: {
    id: wordsOf("光缆编号 光缆编码 编号 编码 cableid code"),
    name: wordsOf("光缆名称 名称 cablename label 光缆"),
    owner: OWNER,
    fibres: FIBRES,
    spans: wordsOf("经过光缆段 光缆段 途经光缆段 经由光缆段 spanids spansinorder segments"),
  },
  circuits: {
    id: wordsOf("电路编号 电路编码 业务编号 电路代号 编号 编码 circuitid serviceid code"),
    name: wordsOf("电路名称 业务名称 名称 circuitname servicename label"),
    ...ends,
    owner: [...OWNER, "客户", "customer"],
    tier: wordsOf("业务等级 保障等级 等级 级别 priority grade"),
    capacityGbps: wordsOf("容量 带宽 速率 电路带宽 capacity bandwidth rate"),
    population: POPULATION,
    automaticSwitch: wordsOf("自动倒换 是否自动倒换 自动保护倒换 autoswitch automaticprotection automaticswitchover"),
    loadShare: wordsOf("负荷占比 负载占比 流量占比 负荷分担 share"),
    working: wordsOf("主用路由 工作路由 主用路径 工作路径 主路由 主用 workingpath workingroute primary primarypath"),
    protection: wordsOf(
      "备用路由 保护路由 备用路径 保护路径 备路由 备用 protectionpath protectionroute backup backuppath secondary",
    ),
  },
  areas: {
    id: wordsOf("行政区划代码 区划代码 区划编码 区域编号 区县代码 编码 编号 代码 areaid adcode code isoa3 geoid"),
    name: wordsOf("区域名称 区县名称 行政区名称 区县 县名 乡镇名称 乡镇 名称 areaname county district label"),
    level: wordsOf("级别 行政级别 层级 adminlevel"),
    parent: wordsOf("上级区域 上级 所属市 上级代码 上级编码 parentid parentcode partof"),
    population: POPULATION,
    remote: wordsOf("偏远地区 是否偏远 偏远 isremote"),
    geometry: GEOMETRY,
  },
};
