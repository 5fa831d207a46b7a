import type { CellLook } from './cell-look';

/**
 * The part of the file from which a sheet, table or chart of the model was read. Saving finds the part here,
 * even if the object has been renamed or moved since.
 */
const paths = new WeakMap<object, string>();

/** The cell format of the file from which the look of a cell was read. */
const formats = new WeakMap<CellLook['look'], number>();

export function rememberPart(object: object, path: string): void {
  paths.set(object, path);
}

/** Null for an object that is not from a file. */
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
