/**
 * Every sentence a person reads, in each language. Core gives ids and numbers; screens and the command line make
 * sentences of them here, so one finding reads in both languages and a missing key does not compile.
 */
import { en } from "./en/index.ts";
import { zh } from "./zh/index.ts";

export type Words = typeof en;
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const words: Readonly<Record<Language, Words>> = { en, zh };
