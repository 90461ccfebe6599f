/** Answers: which sites, spans and areas does this KML hold, or the KML inside this KMZ? Nothing it links to is fetched. */
import { openArchive } from "../../bytes/archive.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { type Layer, readLayers } from "../../layers/read-layers.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readXml } from "../../xml/read-xml.ts";
import { type KmlContent, readPlacemarks } from "./read-placemarks.ts";

export function readKml(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const xml = readXml(bytes, options.encoding);
  if (!xml.ok) return refuseFile(file, xml.rule, xml.values);
  return readingOf([readPlacemarks(xml.root)], file, options, xml.encoding);
}

/** Every KML in it, the main one first. */
export function readKmz(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const reading = openArchive(bytes);
  if (!reading.ok) return refuseFile(file, "archive.unreadable");
  const names = kmlEntries(reading.zip.names);
  const contents: KmlContent[] = [];
  let encoding = "utf-8";
  for (const name of names) {
    const content = reading.zip.read(name);
    if (content === null) return refuseFile(file, "archive.entry-unreadable", { entry: name });
    const xml = readXml(content, options.encoding);
    if (!xml.ok) return refuseFile(`${file}/${name}`, xml.rule, xml.values);
    contents.push(readPlacemarks(xml.root));
    encoding = xml.encoding;
  }
  return readingOf(contents, file, options, encoding);
}

export function kmlEntries(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => /\.kml$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name))
    .sort((a, b) => Number(b === "doc.kml") - Number(a === "doc.kml"));
}

function readingOf(contents: readonly KmlContent[], file: string, options: ReadOptions, encoding: string): Reading {
  const features = contents.flatMap((content) => content.features);
  const leftOut = contents.flatMap((content) => [...content.leftOut]);
  const ownLayers = contents.flatMap(({ ownFolders }) =>
    ownFolders.map(({ own, features }): Layer => {
      return { name: own.table, features, stated: null, byFormat: true, own };
    }),
  );
  if (features.length + ownLayers.length === 0)
    return refuseFile(file, "kml.no-placemarks", {
      found: leftOut.map(([kind, count]) => `${count} × ${kind}`).join(", "),
    });
  const others: readonly Layer[] = features.length === 0 ? [] : [{ name: "", features, stated: null, byFormat: true }];
  const reading = readLayers([...ownLayers, ...others], { file, options, encoding });
  if (!reading.ok) return reading;
  const issues = leftOut.map(([kind, count]) => issueAt(file, null, "kml.left-out", "low", { kind, count }));
  return { ...reading, issues: [...reading.issues, ...issues] };
}
