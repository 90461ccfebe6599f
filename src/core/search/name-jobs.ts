/** The jobs of a worker of its own: the pinyin dictionary is large, and no analysis should wait for it to be read. */
import { buildTableBook, buildTitleBook } from "./build-books.ts";

export const nameJobs = { "table-book": buildTableBook, "title-book": buildTitleBook };

export type NameJobs = typeof nameJobs;
