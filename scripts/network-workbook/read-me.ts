import type { BadCell } from './bad-cells';
import type { TextCell, TextSheet } from './sheet-text';

/** A heading of the `Read me` sheet with its paragraphs. */
export interface ReadMeSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const FULL_WIDTH = 92;

/** The first sheet: the given sections, then a list of the bad cells. */
export function readMeSheet(
  title: string,
  sections: readonly ReadMeSection[],
  badCells: readonly BadCell[],
): TextSheet {
  const cells: TextCell[] = [{ row: 0, column: 0, value: title, style: 'title' }];
  let row = 2;
  const add = (value: string, look: TextCell['style'], column = 0) =>
    cells.push({ row, column, value, style: look });
  for (const { heading, paragraphs } of sections) {
    add(heading, 'heading');
    row++;
    for (const paragraph of paragraphs) {
      add(paragraph, 'wrapped');
      row++;
    }
    row++;
  }
  add('Bad cells, put in on purpose', 'heading');
  row++;
  for (const { table, address, column, problem } of badCells) {
    add(`${table}!${address} (${column}): ${problem}`, 'wrapped');
    row++;
  }
  return { name: 'Read me', widths: [FULL_WIDTH], cells };
}
