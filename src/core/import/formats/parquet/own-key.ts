/** Under which key a Parquet of our own writing says what its columns are. */
export const OWN_KEY = "faultline";
