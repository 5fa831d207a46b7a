/**
 * Whether two pieces of plain data are equal to the last bit. Plain data are values, arrays, typed
 * arrays, and objects of these. NaN equals NaN, and 0 differs from −0.
 *
 * @param ignored keys of the outermost objects whose values may differ
 */
export function isSameData(a: unknown, b: unknown, ignored: readonly string[] = []): boolean {
  if (isColumn(a) && isColumn(b)) return isSameColumn(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => isSameData(value, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && (ignored.includes(key) || isSameData(a[key], b[key])));
}

export type Column = Float64Array | Int32Array | Uint8Array;

/** Whether a value is a typed array, also one from another thread. */
export function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value) && 'length' in value;
}

/** The rows of two columns to compare. */
export interface ComparedRows {
  readonly fromA: number;
  readonly fromB: number;
  readonly count: number;
}

/** Whether two columns are equal to the last bit: all their rows, or only `rows`. */
export function isSameColumn(a: Column, b: Column, rows?: ComparedRows): boolean {
  const { fromA, fromB, count } = rows ?? {
    fromA: 0,
    fromB: 0,
    count: Math.max(a.length, b.length),
  };
  if (a.BYTES_PER_ELEMENT !== b.BYTES_PER_ELEMENT) return false;
  for (let row = 0; row < count; row += 1) {
    if (!Object.is(a[fromA + row], b[fromB + row])) return false;
  }
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isColumn(value);
}
