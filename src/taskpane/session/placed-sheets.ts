import { list } from '../words';

/** A sheet of a plan and the name that it got in the workbook. */
export interface PlacedSheet {
  readonly wanted: string;
  readonly got: string;
}

/** The names of sheets as a sentence has them. */
export function sheetNames(sheets: readonly PlacedSheet[]): string {
  return list(sheets.map(({ got }) => `“${got}”`));
}

/** The user stopped the writing of a plan half way. */
export class WritingStopped extends Error {
  override readonly name = 'WritingStopped';

  constructor(readonly written: readonly PlacedSheet[]) {
    super('Writing was stopped');
  }
}
