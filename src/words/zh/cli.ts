import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

const why: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件或文件夹",
  EISDIR: "这是文件夹，不是文件",
  ENOTDIR: "路径中有一段不是文件夹",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "磁盘只读",
  ENOSPC: "磁盘已满",
  ENAMETOOLONG: "名称过长",
  ERR_FS_FILE_TOO_LARGE: "文件大于 2 GiB",
  EADDRINUSE: "端口已被占用",
  ENOTFOUND: "没有这个主机",
  EADDRNOTAVAIL: "本机没有这个地址",
};
const reason = (code: string) => why[code] ?? code;

export const cli: Words["cli"] = {
  help: {
    about: "faultline（韧网）：网络哪里会断，灾害会造成什么后果，下一步建什么最有效。",
    usage: "用法：",
    commandArguments: "命令 输入… [选项]",
    more: "faultline 命令 --help 查看某个命令的详细说明。",
    exitCodes: "退出码：0 完成，1 数据或结果有问题，2 用法有误。",
  },
  commands: {
    import: "读取文件，说明其中有什么、有什么问题",
    convert: "把输入写成另一种格式，格式由输出文件名决定",
    query: "用 SQL 查询各表",
    backup: "哪些局站缺乏到出口局的备份路由，以及原因",
    region: "给定半径的一场灾害可同时命中哪些光缆段，落在何处失联人口最多",
    routes: "两个局站之间互不共享的路由，或全部局站对的统计",
    spof: "哪些光缆段、局站和共享风险组单独失效会使其他局站失联，影响多少人",
    rings: "网络有多少在环上，分成几个互不相连的部分",
    serve: "在本机提供已构建的站点，并在浏览器中打开",
  },
  options: {
    json: "在标准输出只打印 JSON",
    lang: "提示语言（默认取自 LANG）",
    debug: "显示程序出错的位置",
    help: "显示本帮助",
    out: "写到此文件，扩展名决定格式",
    to: "写成哪种格式（扩展名不能说明时）：csv、xlsx、shp、kml、gpkg、graphml、ofds 等",
    map: "各表各列的含义，用 --save-map 写出的文件",
    saveMap: "把各表各列的识别结果写到此文件，改正后交给 --map",
    rejected: "把未采用的行写到此文件，每行附原因，改正后可重新导入",
    encoding: "文本输入的编码（默认 UTF-8，否则 GB 18030）",
    crs: "输入的坐标系，优先于文件自述",
    snapM: "文件未写明端点局站时，光缆段端点与局站、端点与端点相接的容差，单位 m（默认 5）",
    noSplit: "局站或其他光缆段端点落在光缆段中段时，不断开光缆段",
    gateways: "为其余局站提供业务的局站：编号、kind=core,landing 或 all-largest",
    fromSite: "路由起点局站的编号",
    toSite: "路由终点局站的编号",
    allPairs: "改为统计全部局站对",
    disjoint: "路由之间不得共享什么（默认：光缆段 span）",
    k: "路由条数，1 到 4（默认 2）",
    measure: "长度按椭球计；sphere 按球面计并取整到米，与公开数据一致",
    level: "同一局站的路由之间不得共享什么（默认：光缆段 span）",
    radiusKm: "灾害半径（公里）",
    planar: "把局站的 x_km、y_km 当作平面图坐标",
    curve: "同时给出较小半径的最不利位置",
    enough: "一部分网络至少连到几个出口局才算有服务（默认 1）",
    verify: "用另一种方法核对答案中的每个证明，并给出 verified",
    sql: "查询语句；表名与应用中一致",
    port: "端口（默认 4173，被占用则顺延）",
    host: "监听地址（默认 localhost）",
    noOpen: "不打开浏览器",
    folder: "已构建的站点（默认为本程序所在文件夹）",
  },
  failures: {
    noCommand: "缺少命令。见 faultline --help",
    unknownCommand: (name) => `没有命令 ${name}；见 faultline --help`,
    badArguments: (command, { code, argument }) =>
      `${
        code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
          ? `没有选项 ${argument}`
          : `选项 ${argument.replace(/ <value>$/, "")} 用法有误`
      }；见 faultline ${command} --help`,
    unknownSite: (id) => `没有局站 ${id}`,
    badValue: (option, value, allowed) => `${option} 不能是 ${value}，可取 ${allowed}`,
    needed: (option) => `缺少选项 ${option}`,
    noInput: "缺少输入文件",
    oneInputTooMany: (argument) => `多余的参数 ${argument}`,
    unreadable: (path, code) => `${path}：无法读取：${reason(code)}`,
    unwritable: (path, code) => `${path}：无法写入：${reason(code)}`,
    unwritableFormat: (path, known) =>
      `${path}：没有这种扩展名的输出格式；可用 ${known.map((ending) => `.${ending}`).join("、")}`,
    severalFiles: (path, extension) => `${path}：一个项目要写成多个此类文件，放在一个压缩包里，请命名为 .${extension}`,
    unknownGateways: (ids) => `--gateways 中没有这些局站：${ids.join("、")}`,
    sql: {
      empty: () => "没有语句",
      "not-reading": () => "该语句不只是查询；本命令只查询，不改动",
      "several-statements": () => "一次只执行一条语句",
      unbound: (name) => `参数 ${name} 没有取值`,
      interval: () => "结果中不能有时间间隔类型，请先转成文本",
      failed: (message) => `语句无法执行：${message}`,
    },
    notServed: (host, port, code) => `无法监听 ${host}:${port}：${reason(code)}`,
    notBuilt: (folder) => `${folder} 中没有已构建的站点；请先运行 npm run build`,
    bug: (message) => `程序内部出错：${message}（--debug 显示位置）`,
  },
  problemAt: (file, row, rule, text) =>
    `${file === null ? "" : `${file}${row === null ? "" : `，第 ${row} 行`}：`}${text} [${rule}]`,
  wrote: (path) => `已写入 ${path}`,
  rejected: (rows) => `${count(rows)} 行未采用`,
  counted: ({ total, accepted, fixed, rejected, ignored }) =>
    [
      `共 ${count(total)} 行：原样采用 ${count(accepted)}，修改后采用 ${count(fixed)}，未采用 ${count(rejected)}`,
      ...(ignored > 0 ? [`另有不读取的表 ${count(ignored)} 行`] : []),
    ].join("；"),
  issuesOfRule: (issues, rule) => `${rule} 共 ${count(issues)} 处，首处：`,
  coordinates: (used, encoding) => `坐标系 ${used ?? "无"}，编码 ${encoding}`,
  rowsShown: (rows, cut) => (cut ? `前 ${count(rows)} 行；--json 打印全部` : `${count(rows)} 行`),
  reading: "正在读取",
  counting: "正在统计成环",
  serving: (address) => `韧网地址：${address}\n按 Ctrl-C 停止。`,
  topology: ({ components, danglingEnds }) =>
    `${count(components)} 个互不相连的部分，${count(danglingEnds)} 个光缆段端点不是已知局站`,
};
