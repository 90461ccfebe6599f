export const hazards = {};
