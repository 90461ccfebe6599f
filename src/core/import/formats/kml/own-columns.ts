/** The name under which a folder of our own writing says what the columns of its placemarks are. */
export const OWN_COLUMNS = "faultline-columns";
