/**
 * Writes docs/*.png: the shell in both languages and both themes, at two sizes, with the demonstration on it; and one of its
 * earthquakes, played.
 */
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

const EARTHQUAKE = "2022 年泸定 6.8 级地震";

for (const language of ["en", "zh"] as const) {
  const { faultline, close } = await openFaultline({ language, viewport: SIZES[0] });
  const { page, words } = faultline;
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await faultline.opensDemonstration();
  await faultline.goesTo("disaster");
  await page.getByRole("tab", { name: words.scenario.tab, exact: true }).click();
  await press(words.scenario.open(EARTHQUAKE));
  await press(words.scenario.run);
  await page.getByRole("button", { name: words.scenario.runAgain, exact: true }).waitFor();
  await faultline.readsFigure(words.scenario.people);
  await faultline.looksAway();
  await mapStandsStill(page);
  await page.screenshot({ path: join(DOCS, `disaster-${language}.png`) });
  await close();
}
