/**
 * What seismic intensity do peak acceleration and velocity make (GB/T 17742-2020)?
 *
 * Where both alone would make six degrees or more, the velocity decides; below that their mean. Held within 1 and 12. The
 * standard asks for records filtered to 0.1 to 10 Hz and for one decimal; the rest is kept here for reckoning on.
 */
export function instrumentalIntensity(pgaGal: number, pgvCms: number): number {
  const byAcceleration = 3.17 * Math.log10(pgaGal / 100) + 6.59;
  const byVelocity = 3 * Math.log10(pgvCms / 100) + 9.77;
  const degrees = byAcceleration >= 6 && byVelocity >= 6 ? byVelocity : (byAcceleration + byVelocity) / 2;
  return Math.min(12, Math.max(1, degrees));
}
