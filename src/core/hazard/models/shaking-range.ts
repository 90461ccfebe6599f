/** Where the Chinese relations may be used: the limits of the studies they come from, cut to what both of them cover. */
export const MS_RANGE = { least: 5, most: 8.5 } as const;
export const MOST_KM = 400;
