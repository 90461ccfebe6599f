/**
 * What surface-wave magnitude, which the Chinese relations take, has an earthquake of a moment magnitude? Cheng et al. 2017,
 * as in OpenQuake's yu_2013.py: two lines, which miss each other by 0.07 where they change, at Mw 6.58.
 */
export const msOfMw = (mw: number): number => (mw < 6.58 ? (mw - 0.59) / 0.86 : (mw + 2.42) / 1.28);
