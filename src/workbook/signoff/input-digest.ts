import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalText } from '../../planning/signoff/canonical-text';
import type { InputTableDigest } from '../../planning/signoff/plan-run';
import type { FoundTable } from '../find-tables';
import type { Area, Cell } from '../port';
import { isCellError } from '../port';
import { yieldToEventLoop } from '../yield-to-event-loop';

const ROWS_PER_CHUNK = 5_000;

/**
 * The digest of an input table: SHA-256 over the canonical texts of its rows, header row first. A cell is written as
 * a letter and its value: `n` a number in its shortest form, `t` text, `b` true or false, `e` an error; a blank cell
 * is empty.
 */
export async function digestInput(
  cells: { readonly readArea: (area: Area) => Promise<Cell[][]> },
  table: FoundTable,
): Promise<InputTableDigest> {
  const { area, headers } = table;
  const hash = sha256.create();
  const sums = headers.map(() => ({ total: 0, numbers: 0 }));
  for (let done = 0; done < area.rows; done += ROWS_PER_CHUNK) {
    await yieldToEventLoop();
    const rows = Math.min(ROWS_PER_CHUNK, area.rows - done);
    const chunk = await cells.readArea({ ...area, row: area.row + done, rows });
    for (const [r, row] of chunk.entries()) {
      hash.update(utf8ToBytes(canonicalText(row.map(cellText))));
      if (done + r === 0) continue;
      for (const [c, cell] of row.entries()) {
        if (typeof cell !== 'number') continue;
        sums[c]!.total += cell;
        sums[c]!.numbers += 1;
      }
    }
  }
  const totals = sums.flatMap(({ total, numbers }, c) =>
    numbers === 0 ? [] : [{ column: String(headers[c] ?? ''), total: rounded(total) }],
  );
  const digest = bytesToHex(hash.digest());
  return { table: table.name, sheet: area.sheet, rows: area.rows - 1, totals, digest };
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `n${String(cell)}`;
  if (typeof cell === 'string') return `t${cell}`;
  return isCellError(cell) ? `e${cell.error}` : `b${String(cell)}`;
}

/** Without the last digits of a sum, which depend on the order of its terms. */
function rounded(total: number): number {
  return Number(total.toPrecision(12));
}
