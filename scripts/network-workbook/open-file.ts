import type { init } from 'excelize-wasm';

/** A workbook that is open in Excelize. */
export type OpenFile = ReturnType<Awaited<ReturnType<typeof init>>['OpenReader']>;

/** Excelize returns errors as values. An error here is a bug in our script, so we throw it. */
export function throwIfFailed(result: { readonly error?: string | null }): void {
  if (result.error) throw new Error(`Excelize: ${result.error}`);
}
