/**
 * The part of apache-arrow that is used here. The library's own types pull in those of Node, and core would then
 * compile with process and Buffer in it; src/core/tsconfig.json puts these in their place. Other programs that
 * compile these files check them against the library's own.
 */
export declare class DataType {
  readonly typeId: number;
  static isList(type: DataType): type is List;
  static isBool(type: DataType): boolean;
  static isFloat(type: DataType): boolean;
  static isInt(type: DataType): boolean;
  static isDecimal(type: DataType): type is Decimal;
  static isDate(type: DataType): boolean;
  static isTime(type: DataType): boolean;
  static isTimestamp(type: DataType): boolean;
  static isInterval(type: DataType): boolean;
  static isDictionary(type: DataType): type is Dictionary;
  static isFixedSizeList(type: DataType): type is FixedSizeList;
  static isStruct(type: DataType): type is Struct;
}
export declare class Utf8 extends DataType {}
export declare class Float64 extends DataType {}
export declare class List<T extends DataType = DataType> extends DataType {
  constructor(child: Field<T>);
  readonly children: readonly Field[];
}
export declare class FixedSizeList extends DataType {
  readonly children: readonly Field[];
}
export declare class Struct extends DataType {
  readonly children: readonly Field[];
}
export declare class Dictionary extends DataType {
  readonly dictionary: DataType;
}
export declare class Decimal extends DataType {
  readonly scale: number;
}
export declare class Field<T extends DataType = DataType> {
  constructor(name: string, type: T, nullable?: boolean);
  readonly name: string;
  readonly type: T;
  readonly metadata: ReadonlyMap<string, string>;
}
export declare class Data<T extends DataType = DataType> {
  readonly type: T;
}
type DataProps<T extends DataType> = {
  type: T;
  length: number;
  nullCount: number;
  nullBitmap: Uint8Array;
  data?: Float64Array | Uint8Array;
  valueOffsets?: Int32Array;
  child?: Data;
};
export declare function makeData<T extends DataType>(props: DataProps<T>): Data<T>;
export declare function makeVector<T extends DataType>(data: Data<T>): Vector<T>;
export declare class Vector<T extends DataType = DataType> {
  readonly type: T;
  readonly length: number;
  readonly nullCount: number;
  get(row: number): unknown;
  toArray(): unknown;
}
export declare class Schema {
  readonly fields: readonly Field[];
  readonly metadata: ReadonlyMap<string, string>;
}
export declare class RecordBatch {
  readonly numRows: number;
}
export declare class Table {
  constructor(columns: Record<string, Vector>);
  constructor(schema: Schema, batches: RecordBatch[]);
  readonly schema: Schema;
  readonly numRows: number;
  getChildAt(column: number): Vector | null;
  slice(from: number, to: number): Table;
}
export declare class RecordBatchReader implements Iterable<RecordBatch> {
  static from(chunks: Iterable<Uint8Array>): RecordBatchReader;
  open(): this;
  readonly schema: Schema;
  [Symbol.iterator](): Iterator<RecordBatch>;
}
export declare function tableFromIPC(bytes: Uint8Array): Table;
export declare function tableToIPC(table: Table, type: "stream"): Uint8Array;
