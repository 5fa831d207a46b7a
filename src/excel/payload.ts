/**
 * Bytes of cells in one request or response. Excel on the web takes 5 MB; much less leaves room for
 * what the client adds, and is packed and unpacked before a user notices that the pane stands still.
 */
export const payloadBudget = 1_000_000;

const encoder = new TextEncoder();

/** Bytes of a value as JSON in UTF-8, as it goes over the wire. */
export function payloadBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** Bytes that one request may carry; lowered when the host takes less than that. */
export interface PayloadBudget {
  bytes: number;
}

/** Groups rows, in order, so that each group is within a budget; a group has a row at least. */
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
