import { contentByColumn } from '../../planning/signoff/changed-columns';
import { checkOf } from '../../planning/signoff/row-digest';
import { statusInWords } from '../../planning/signoff/status-words';
import type { Cell } from '../port';
import { daysSince } from './days-since';
import type { SigningMoment } from './read-decisions';
import type { SignOffRow } from './sign-off';

type Shown = string | number | boolean | null;

/** A row of the list before that the new list has too. */
export interface CarriedRow {
  readonly cell: (header: string) => Shown;
  /** The row with another value in a column. */
  readonly with: (header: string, value: Shown) => CarriedRow;
  /** Days since its last entry in the log. */
  readonly ageInDays: number;
}

const TEXTS = new Set(['Transfer ID', 'Product', 'From', 'To', 'Tier']);

/** The row as the log has it: its content, its status, and what people typed. */
export function carriedRow(row: SignOffRow, moment: SigningMoment): CarriedRow {
  const cells = new Map<string, Shown>();
  for (const [header, cell] of row.cells) cells.set(header, plain(cell));
  // An unreadable quantity stays as it was typed.
  if (row.state.quantity >= 0) {
    for (const [column, value] of contentByColumn(row.content) ?? []) {
      const asNumber = Number(value);
      const stands = cells.get(column);
      // The content has rounded figures: those in the cells stay where they give the same content.
      const isKept = typeof stands === 'number' && Math.abs(stands - asNumber) <= 0.005;
      if (!isKept) cells.set(column, TEXTS.has(column) ? value : asNumber);
    }
    cells.set('Check', checkOf(row.content));
  }
  cells.set('Status', statusInWords(row.state));
  cells.set('Rank', null);
  cells.set('Firm', null);
  if (row.isNewlyDecided) cells.set('Decided at', moment.now);
  return asCarried(cells, row.isNewlyDecided ? 0 : daysSince(row.record?.last.when, moment));
}

function asCarried(cells: ReadonlyMap<string, Shown>, ageInDays: number): CarriedRow {
  return {
    cell: (header) => cells.get(header) ?? null,
    with: (header, value) => asCarried(new Map([...cells, [header, value]]), ageInDays),
    ageInDays,
  };
}

function plain(cell: Cell): Shown {
  return typeof cell === 'object' && cell !== null ? cell.error : cell;
}
