import type { CellLook } from './cell-look';

/**
 * From which part of its file a sheet, table, chart … of the model was read. Saving looks here to find
 * what in the file it belongs to, however it has been renamed or moved since.
 */
const paths = new WeakMap<object, string>();

/** From which cell format of its file the look of a cell was read. */
const formats = new WeakMap<CellLook['look'], number>();

export function rememberPart(object: object, path: string): void {
  paths.set(object, path);
}

/** Null for what is not from a file. */
export function partOf(object: object): string | null {
  return paths.get(object) ?? null;
}

export function rememberFormat(look: CellLook['look'], index: number): void {
  formats.set(look, index);
}

/** Null for a look that was set since the file was read. */
export function formatOf(look: CellLook['look']): number | null {
  return formats.get(look) ?? null;
}
