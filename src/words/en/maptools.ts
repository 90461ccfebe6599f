export const maptools = {};
