import type { ReadCounts } from "../../core/model/index.ts";
import type { RefusalReason } from "../../core/tables/database.ts";
import { formatNumber as count, countOf } from "../format.ts";

const why: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "this is a folder, not a file",
  ENOTDIR: "a part of the path is not a folder",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
  ERR_FS_FILE_TOO_LARGE: "the file is larger than 2 GiB",
  EADDRINUSE: "the port is taken",
  ENOTFOUND: "no such host",
  EADDRNOTAVAIL: "this machine does not have that address",
};
const reason = (code: string) => why[code] ?? code;

export const cli = {
  help: {
    about: "faultline: where a telecom network breaks, what a disaster does to it, what to build next.",
    usage: "Usage:",
    commandArguments: "COMMAND IN… [options]",
    more: "faultline COMMAND --help says more about one command.",
    exitCodes: "Exit codes: 0 done, 1 the data or the answer is bad, 2 wrong usage.",
  },
  commands: {
    import: "Read files and say what is in them and what is wrong with them",
    convert: "Write the inputs in another format, chosen by the name of the output",
    query: "Ask the tables a question in SQL",
    audit: "Whether the working and protection paths of each circuit keep apart, and which path would",
    availability: "For how many minutes of a year cuts of cable take each circuit and each site down",
    model: "One engineering model by itself, for checking a number",
    backup: "Which sites have no backup route to a gateway, and why",
    region: "Which spans one disaster of a given radius can hit together, and where it cuts the most people off",
    routes: "Routes between two sites that share nothing, or the count for all pairs",
    shared: "Which spans seem to share a trench, a pole line or an entrance, and what that would cut off",
    spof: "Which spans, sites and risk groups, lost alone, cut others off, and how many people",
    rings: "How much of the network lies on rings, and into how many parts it falls",
    serve: "Serve the built site on this machine and open it in the browser",
  },
  options: {
    json: "print JSON on stdout, and nothing else there",
    lang: "language of what is said (default: from LANG)",
    debug: "show where in the program it went wrong",
    help: "show this help",
    out: "write the study or file here; the ending chooses the format",
    to: "the format, where the ending does not say it: csv, xlsx, shp, kml, gpkg, graphml, ofds …",
    map: "what the tables and columns of the inputs mean, as --save-map writes it",
    saveMap: "write here what the tables and columns were taken for, to be corrected and given to --map",
    rejected: "write the rows left out here, with the reason beside each, to be corrected and read again",
    encoding: "encoding of text inputs (default: UTF-8, else GB 18030)",
    crs: "coordinate system of the inputs, over what the files say",
    snapM: "metres within which ends of spans meet sites and each other, where no file names their sites (default: 5)",
    noSplit: "leave spans whole where sites or other ends lie on their middle",
    update: "take the last input as a newer version of a file that the study before it was made from",
    gateways: "the sites that serve the rest: ids, kind=core,landing, or all-largest",
    fromSite: "the site where the routes begin, by its id",
    toSite: "the site where they end, by its id",
    allPairs: "count all pairs of sites instead",
    disjoint: "what the routes may not share (default: span)",
    k: "so many routes, 1 to 4 (default: 2)",
    measure: "lengths on the ellipsoid, or on the sphere and rounded to the metre, as in published figures",
    level: "what the routes of a site may not share (default: span)",
    avoid: "spans and sites that no route may use, by their ids",
    laying: "use spans laid in these ways only",
    owner: "use spans of these owners only",
    rates: "rates of cuts and repair times of your own, in the form of data/availability/cut-rates.json",
    radiusKm: "radius of the disaster in kilometres",
    planar: "take the sites' numbers x_km and y_km as a drawing in a plane",
    curve: "the worst place for smaller radii too",
    withinM: "metres within which lines run together (default: 20)",
    overM: "metres they run together for, in all, to share a risk (default: 200)",
    endM: "where lines meet at an end, the first metres that alone are no evidence (default: 100)",
    pairs: "list the N worst pairs of spans that cut something off together",
    enough: "so many gateways a part of the network needs to be served (default: 1)",
    verify: "check every proof in the answer by other means, and add verified",
    sql: "the statement; tables are named as in the application",
    port: "port (default: 4173, or the next free one)",
    host: "address to listen on (default: localhost)",
    noOpen: "do not open the browser",
    folder: "the built site (default: where this program lies)",
  },
  failures: {
    noCommand: "which command? See faultline --help",
    unknownCommand: (name: string) => `there is no command ${name}; see faultline --help`,
    badArguments: (command: string, { code, argument }: { readonly code: string; readonly argument: string }) =>
      `${
        code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
          ? `there is no option ${argument}`
          : `the option ${argument.replace(/ <value>$/, "")} is used wrongly`
      }; see faultline ${command} --help`,
    unknownSite: (id: string) => `there is no site ${id}`,
    unknownElement: (id: string) => `there is no site or span ${id}`,
    badValue: (option: string, value: string, allowed: string) => `${option} cannot be ${value}; it takes ${allowed}`,
    badRates: (path: string, where: string) => `${path}: the rates cannot be read at ${where}`,
    neededInput: (input: string, range: string) => `${input} is needed; it takes ${range}`,
    needed: (option: string) => `the option ${option} is needed`,
    noInput: "which file? Name at least one input",
    oneInputTooMany: (argument: string) => `${argument} is one argument too many`,
    unreadable: (path: string, code: string) => `${path}: cannot be read: ${reason(code)}`,
    unwritable: (path: string, code: string) => `${path}: cannot be written: ${reason(code)}`,
    unwritableFormat: (path: string, known: readonly string[]) =>
      `${path}: no format is written under this ending; there are ${known.map((ending) => `.${ending}`).join(", ")}`,
    severalFiles: (path: string, extension: string) =>
      `${path}: a study makes several such files, which lie in a zip: call it .${extension}`,
    unknownGateways: (ids: readonly string[]) => `--gateways names no known site: ${ids.join(", ")}`,
    sql: {
      empty: () => "there is no statement to run",
      "not-reading": () => "the statement would do more than read; this command only reads",
      "several-statements": () => "one statement at a time",
      unbound: (name: string) => `the parameter ${name} has no value`,
      interval: () => "intervals of time are not read; cast them to text",
      failed: (message: string) => `the statement cannot be run: ${message}`,
    } satisfies Readonly<Record<RefusalReason, (detail: string) => string>>,
    notServed: (host: string, port: number, code: string) => `cannot listen on ${host}:${port}: ${reason(code)}`,
    notBuilt: (folder: string) => `${folder} holds no built site; run npm run build first`,
    bug: (message: string) => `something in the program is wrong: ${message} (--debug shows where)`,
  },
  /** file: null where it is about the network as a whole. */
  problemAt: (file: string | null, row: number | null, rule: string, text: string) =>
    `${file === null ? "" : `${file}${row === null ? "" : `, row ${row}`}: `}${text} [${rule}]`,
  wrote: (path: string) => `wrote ${path}`,
  rejected: (rows: number) => `${countOf(rows, "row", "rows")} left out`,
  counted: ({ total, accepted, fixed, rejected, ignored }: ReadCounts) =>
    [
      `${countOf(total, "row", "rows")}: ${count(accepted)} as they stand, ${count(fixed)} altered, ${count(rejected)} left out`,
      ...(ignored > 0 ? [`${countOf(ignored, "row", "rows")} of tables that are not read`] : []),
    ].join("; "),
  issuesOfRule: (issues: number, rule: string) => `${count(issues)} × ${rule}, first:`,
  coordinates: (used: string | null, encoding: string) => `coordinates ${used ?? "none"}, encoding ${encoding}`,
  rowsShown: (rows: number, cut: boolean) =>
    cut ? `the first ${count(rows)} rows; --json prints all` : countOf(rows, "row", "rows"),
  reading: "reading",
  auditing: "auditing circuits",
  measuringAvailability: "measuring availability",
  counting: "counting rings",
  serving: (address: string) => `Faultline is at ${address}\nCtrl-C stops it.`,
  topology: ({ components, danglingEnds }: { readonly components: number; readonly danglingEnds: number }) =>
    `${countOf(components, "part", "parts")}, ${countOf(danglingEnds, "span end", "span ends")} at no known site`,
};
