/** Writes docs/*.png: the shell in both languages and both themes, at two sizes, with the demonstration on it. */
import { join } from "node:path";
import { mapStandsStill } from "./map-stands-still.ts";
import { openFaultline } from "./open-faultline.ts";

const DOCS = join(import.meta.dirname, "../../docs");
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

for (const viewport of SIZES) {
  for (const language of ["en", "zh"] as const) {
    const { faultline, close } = await openFaultline({ language, viewport });
    await faultline.opensDemonstration();
    await faultline.goesTo("redundancy");
    await faultline.readsFigure(faultline.words.weakpoints.ringRate);
    for (const theme of ["light", "dark"] as const) {
      if (theme === "dark") await faultline.switchesTheme("dark");
      await faultline.looksAway();
      await mapStandsStill(faultline.page);
      await faultline.page.screenshot({ path: join(DOCS, `shell-${language}-${theme}-${viewport.width}.png`) });
    }
    await close();
  }
}
