import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LoadExcelize } from './excelize';

/** Loads Excelize from the installed package; for Node. */
export const excelizeFromDisk: LoadExcelize = async () => {
  const require = createRequire(import.meta.url);
  return readFile(require.resolve('excelize-wasm/excelize.wasm.gz'));
};
