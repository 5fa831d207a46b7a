/**
 * Bytes of cells in one request or response. Excel on the web accepts 5 MB. A smaller limit leaves
 * room for the client's overhead and keeps the pane responsive while cells are converted.
 */
export const payloadBudget = 1_000_000;

const encoder = new TextEncoder();

/** Bytes of a value as JSON in UTF-8, the transfer format. */
export function payloadBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** Maximum bytes of one request; reduced if the host accepts less. */
export interface PayloadBudget {
  bytes: number;
}

/** Splits rows, in order, into groups within a budget; each group has at least one row. */
export function* chunkRows<T>(
  rows: Iterable<readonly T[]>,
  budget: Readonly<PayloadBudget>,
): Generator<(readonly T[])[], void> {
  let group: (readonly T[])[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = payloadBytes(row) + 1;
    if (group.length > 0 && bytes + size > budget.bytes) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(row);
    bytes += size;
  }
  if (group.length > 0) yield group;
}
