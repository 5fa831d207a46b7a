import { list } from '../words';

/** The name that a sheet of the plan should have, and the name it got. */
export interface PlacedSheet {
  readonly wanted: string;
  readonly got: string;
}

/** The names of sheets as a list in a sentence. */
export function sheetNames(sheets: readonly PlacedSheet[]): string {
  return list(sheets.map(({ got }) => `“${got}”`));
}

/** The user cancelled while the plan was being written. */
export class WritingStopped extends Error {
  override readonly name = 'WritingStopped';

  constructor(readonly written: readonly PlacedSheet[]) {
    super('Writing was stopped');
  }
}
