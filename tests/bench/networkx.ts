/** The same question asked of networkx, where a peer program and its data format are at hand; a message otherwise. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numberAt, textAt } from "../../src/core/model/index.ts";
import { measureRings } from "../../src/core/redundancy/measure-rings.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";
import { generate } from "./generate.ts";

const PEER = join(import.meta.dirname, "../../../shared/bench/py/nx_peer.py");
const PYTHON = "/usr/bin/python3";

type Printed = { readonly seconds: number; readonly peak_mb: number; readonly checksum: string };

/** One line of the table: bridges, cut sites and components by networkx, against our ring rate. Both have to find the same. */
export async function runNetworkx(spans: number, ourSeconds: number): Promise<string> {
  const missing = whatIsMissing();
  if (missing !== null) return `| Bridges, cut sites and components by networkx | – | not run: ${missing} | – | – |`;
  const folder = mkdtempSync(join(tmpdir(), "faultline-bench-"));
  try {
    await writeCsv(join(folder, "peer"), spans);
    const env = { ...process.env, BENCH_DATA: folder };
    const printed = execFileSync(PYTHON, [PEER, "W2", "peer"], { encoding: "utf8", env });
    const { seconds, peak_mb: peak, checksum } = JSON.parse(printed) as Printed;
    const { bridge, componentCount } = measureRings(topologyColumns(generate(spans)));
    const ours = `bridges=${bridge.reduce((sum, is) => sum + is, 0)};`;
    if (!checksum.startsWith(ours) || !checksum.includes(`;comps=${componentCount};`)) {
      throw new Error(`networkx says ${checksum}, we say ${ours}comps=${componentCount}`);
    }
    const ratio = `${(seconds / ourSeconds).toFixed(0)} × ring rate, bridges and components`;
    return `| Bridges, cut sites and components by networkx | ${seconds.toPrecision(3)} s | ${ratio} | – | ${Math.round(peak)} MB |`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function whatIsMissing(): string | null {
  if (!existsSync(PEER)) return "its program is not here";
  try {
    execFileSync(PYTHON, ["-c", "import networkx, pandas"], { stdio: "ignore" });
    return null;
  } catch {
    return "python3-networkx and python3-pandas are not installed";
  }
}

async function writeCsv(folder: string, count: number): Promise<void> {
  mkdirSync(folder);
  const { sites, spans } = generate(count);
  await writeLines(join(folder, "sites.csv"), "id,lon,lat,kind,population", sites.count, (row) => {
    const kind = row === 0 ? "gateway" : "site";
    const [lon, lat] = sites.geometry.coordinates.subarray(2 * row, 2 * row + 2);
    return `${textAt(sites.columns.id, row)},${lon},${lat},${kind},${numberAt(sites.columns.population, row)}`;
  });
  await writeLines(join(folder, "spans.csv"), "id,from,to,length_m,p_fail", spans.count, (row) => {
    const { id, from, to, lengthM } = spans.columns;
    return `${textAt(id, row)},${textAt(from, row)},${textAt(to, row)},${numberAt(lengthM, row)},0.01`;
  });
}

async function writeLines(path: string, head: string, count: number, line: (row: number) => string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${head}\n`);
  for (let row = 0; row < count; row++) if (!file.write(`${line(row)}\n`)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}
