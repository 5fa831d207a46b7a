import type { init } from 'excelize-wasm';

/** A workbook that Excelize has open. */
export type OpenFile = ReturnType<Awaited<ReturnType<typeof init>>['OpenReader']>;

/** Excelize reports an error as a value; here each is a bug of ours, so that it throws. */
export function throwIfFailed(result: { readonly error?: string | null }): void {
  if (result.error) throw new Error(`Excelize: ${result.error}`);
}
