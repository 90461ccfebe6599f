/** Answers: which attributes of ours are those of a node or a span of the Open Fibre Data Standard? */
import { LAYING_MODES, SITE_KINDS, type STATUSES } from "../../../model/index.ts";
import { recordOf } from "../geojson/read-features.ts";

export type Member = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, (typeof SITE_KINDS)[number]>> = {
  dataCentre: "data-center",
  cableLanding: "landing",
  pop: "station",
  exchange: "station",
  addDropSite: "station",
  repeaterSite: "station",
  tower: "tower",
  ixp: "interconnect",
  borderCrossing: "interconnect",
  cabinet: "cabinet",
  aggregationPoint: "aggregation",
};

const M_PER_KM = 1000;

const INFRASTRUCTURE: Readonly<Record<string, (typeof LAYING_MODES)[number]>> = {
  duct: "duct",
  none: "direct-buried",
  pole: "aerial",
  pylon: "aerial",
};

/** Built but not yet lit is inactive: as good as planned to those who want to be served. */
const STATUS: Readonly<Record<string, (typeof STATUSES)[number]>> = {
  operational: "existing",
  planned: "planned",
  proposed: "planned",
  underConstruction: "planned",
  inactive: "planned",
  decommissioned: "removed",
};
/** These say no more than ours do. */
const PLAIN = new Set(["operational", "planned", "decommissioned"]);

export function nodeProperties(node: Member): Member {
  const { type, ...rest } = node;
  const types = textsOf(type);
  const kind = types
    .map((code) => KINDS[code] ?? SITE_KINDS.find((own) => own === code))
    .find((known) => known !== undefined);
  return { ...common(rest), kind, types: listOf(type) };
}

export function spanProperties(span: Member): Member {
  const { start, end, fibreCount, fibreLength, deployment, transmissionMedium, supportingInfrastructure, ...rest } =
    span;
  return {
    ...common(rest),
    from: idOf(start),
    to: idOf(end),
    fibres: fibreCount,
    lengthM: typeof fibreLength === "number" ? Number((fibreLength * M_PER_KM).toPrecision(15)) : fibreLength,
    laying: layingOf(span),
    deployment: listOf(deployment),
    transmissionMedium: listOf(transmissionMedium),
    supportingInfrastructure,
  };
}

function common({ status, network, networkProviders, supplier, phase, ...rest }: Member): Member {
  const { transmissionMediumOwner, physicalInfrastructureProvider, readyForServiceDate, ...others } = rest;
  const known = typeof status === "string" ? STATUS[status] : undefined;
  return {
    ...others,
    owner: nameOf(transmissionMediumOwner) ?? nameOf(physicalInfrastructureProvider),
    status: known,
    "status (file)": typeof status === "string" && PLAIN.has(status) ? null : status,
    builtYear: typeof readyForServiceDate === "string" ? /^\d{4}/.exec(readyForServiceDate)?.[0] : null,
    readyForServiceDate,
    network: nameOf(network) ?? idOf(network),
    networkProviders: Array.isArray(networkProviders) ? networkProviders.flatMap((each) => nameOf(each) ?? []) : null,
    supplier: nameOf(supplier),
    phase: nameOf(phase),
  };
}

/** Below ground alone may be a duct or the bare soil: unknown. */
function layingOf({ deployment, deploymentDetails, transmissionMedium, supportingInfrastructure }: Member) {
  const said = LAYING_MODES.find((mode) => mode === recordOf(deploymentDetails)?.description);
  if (said !== undefined) return said;
  const media = textsOf(transmissionMedium);
  if (media.includes("microwave") && !media.includes("fibre")) return "microwave";
  const supports = Array.isArray(supportingInfrastructure) ? supportingInfrastructure : [supportingInfrastructure];
  const modes = new Set(supports.flatMap((each) => textsOf(recordOf(each)?.type)).map((code) => INFRASTRUCTURE[code]));
  const [mode] = modes;
  if (modes.size === 1 && mode !== undefined) return mode;
  const deployments = textsOf(deployment);
  return deployments.length === 1 && deployments[0] === "aboveGround" ? "aerial" : null;
}

/** The standard's releases write a code alone, in a list, or several with commas. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.split(",").map((text) => text.trim());
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function listOf(value: unknown): readonly string[] | null {
  const texts = textsOf(value);
  return texts.length === 0 ? null : texts;
}

function nameOf(organisation: unknown): string | null {
  const name = recordOf(organisation)?.name;
  return typeof name === "string" && name !== "" ? name : null;
}

/** A node stands in a span as a whole or as its id alone. */
function idOf(reference: unknown): string | null {
  const id = recordOf(reference)?.id ?? reference;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}
