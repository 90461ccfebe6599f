import { useEffect, useMemo, useState } from "react";
import { BookBuilder, type SearchBook } from "../../../core/search/search-book.ts";
import { nameJobs } from "../../platform/name-jobs.ts";

/** The titles at once as they are written, and with their sound as soon as the dictionary is there. */
export function useTitleBook(titles: readonly string[]): SearchBook {
  const written = useMemo(() => {
    const book = new BookBuilder();
    for (const title of titles) book.addEntry([title]);
    return book.build();
  }, [titles]);
  const [spelled, setSpelled] = useState<{ readonly of: readonly string[]; readonly book: SearchBook } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    nameJobs
      .run("title-book", titles, { signal: stop.signal })
      .then((book) => setSpelled({ of: titles, book }))
      .catch((cause: unknown) => {
        if (!stop.signal.aborted) throw cause;
      });
    return () => stop.abort();
  }, [titles]);
  return spelled?.of === titles ? spelled.book : written;
}
