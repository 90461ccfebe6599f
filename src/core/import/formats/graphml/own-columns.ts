/** The names under which a graph of our own writing says what the data of its nodes and of its edges are. */
export const OWN_NODES = "faultline-nodes";
export const OWN_EDGES = "faultline-edges";
