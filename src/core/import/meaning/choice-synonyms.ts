/** What people write for the choices of the model, in Chinese and English; the options' own names are known by themselves. */
import type { TableName } from "../../model/index.ts";
import { wordsOf } from "./word-list.ts";

/** Options with their synonyms. */
export type ChoiceWords = Readonly<Record<string, readonly string[]>>;

const STATUS: ChoiceWords = {
  existing: wordsOf("在用 现网 在网 已建 现有 运行 已投产 投产 正常 inservice inuse active operational live built"),
  planned: wordsOf("规划 拟建 在建 新建 设计 待建 计划 建设中 proposed plan future underconstruction design"),
  removed: wordsOf("拆除 已拆除 退网 退役 停用 废弃 报废 decommissioned retired abandoned inactive"),
};

const YES_NO: ChoiceWords = {
  yes: wordsOf("是 有 具备 已 支持 y true t 1 √ ✓ ✔ ☑"),
  no: wordsOf("否 无 没有 不 未 不具备 不支持 n false f 0 × ✗ ✕ ✘ ☐"),
};

export const CHOICE_SYNONYMS: Readonly<Record<TableName, Readonly<Record<string, ChoiceWords>>>> = {
  sites: {
    kind: {
      core: wordsOf("核心局 核心 核心机房 核心节点 枢纽 枢纽局 枢纽楼 省干节点 backbone"),
      aggregation: wordsOf("汇聚局 汇聚 汇聚机房 汇聚节点 metro agg distribution"),
      station: wordsOf(`
        局站 机房 局 站 接入 接入机房 接入局 接入点 端局 模块局 综合业务 综合业务接入区 支局 access exchange office centraloffice co pop olt`),
      "data-center": wordsOf("数据中心 idc dc datacentre 云机房"),
      tower: wordsOf("基站/铁塔 基站 铁塔 通信塔 塔 宏站 cell cellsite basestation bts nodeb enodeb gnodeb mast"),
      landing: wordsOf("登陆站 海缆登陆站 登陆点 landingstation cls"),
      gateway: wordsOf("出口局 出口 国际局 国际出口 关口局 网关 gw internationalgateway"),
      "satellite-ground": wordsOf("卫星地面站 卫星站 地球站 卫星 satellite earthstation satellitegroundsite teleport"),
      cabinet: wordsOf("光交箱 光交 光缆交接箱 交接箱 分纤箱 光分纤箱 fdt fdh streetcabinet"),
      interconnect: wordsOf("互联点 互联互通点 互联 ixp ix interconnection interconnectpoint 交换中心"),
      manhole: wordsOf(
        "人井/接头 人井 人孔 手井 手孔 人手孔 接头 接头盒 光缆接头 handhole manholeorjoint splice joint closure pole 电杆",
      ),
      junction: wordsOf("分歧点 分歧 分支点 t接 tee branch"),
    },
    status: STATUS,
    satelliteBackup: YES_NO,
    anchored: { ...YES_NO, yes: [...(YES_NO.yes ?? []), "已加固"], no: [...(YES_NO.no ?? []), "未加固"] },
    acceptance: {
      accepted: wordsOf("已验收 验收 合格 通过 验收合格 pass passed yes 是"),
      "not-accepted": wordsOf("未验收 待验收 pending notyetaccepted no 否"),
      failed: wordsOf("验收不合格 不合格 未通过 fail rejected"),
    },
  },
  spans: {
    laying: {
      duct: wordsOf("管道 管道敷设 穿管 管孔 硅芯管 通信管道 conduit undergroundduct ducted"),
      "direct-buried": wordsOf("直埋 埋地 直埋敷设 buried directburied trench underground"),
      aerial: wordsOf("架空 杆路 架空敷设 吊线 overhead pole poles adss opgw aboveground"),
      tunnel: wordsOf("管廊 综合管廊 隧道 电缆隧道 廊道 utilitytunnel"),
      submarine: wordsOf("海缆 海底 海底光缆 水底 水线 水下 subsea undersea underwater"),
      microwave: wordsOf("微波 无线 radio wireless"),
      "bridge-attached": wordsOf("桥梁附挂 桥 桥梁 附桥 过桥 onabridge 桥挂 桥架 bridge"),
    },
    status: STATUS,
  },
  groups: {
    kind: {
      trench: wordsOf("同沟 沟 管沟"),
      duct: wordsOf("同管道 同管 管道"),
      "pole-line": wordsOf("同杆路 同杆 杆路 poleline poles"),
      "tunnel-compartment": wordsOf("同管廊舱室 同管廊 管廊 舱室 tunnel"),
      bridge: wordsOf("同桥 桥 桥梁"),
      "building-entrance": wordsOf("同进局管道 进局管道 进局 entrance"),
      substation: wordsOf("同变电站 变电站"),
      landing: wordsOf("同登陆点 登陆点 登陆站"),
      corridor: wordsOf("同走廊 走廊 通道"),
    },
    source: { given: wordsOf("登记 台账"), inferred: wordsOf("推断 推测"), imported: ["导入"] },
    accepted: YES_NO,
  },
  members: {},
  cables: {},
  circuits: { automaticSwitch: YES_NO },
  areas: {
    level: {
      province: wordsOf("省 省级 自治区 直辖市"),
      prefecture: wordsOf("市 市（州） 地市 地级市 州 地级 city"),
      county: wordsOf("区县 县 区 县级 县级市 district"),
      township: wordsOf("乡镇 乡 镇 街道 乡级 town"),
    },
    remote: YES_NO,
  },
};
