export const rings = {};
