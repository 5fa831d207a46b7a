import type { Cell } from '../../port';
import { SumsAbove } from './sums-above';
import { amountColumns, nameColumns, nameOf } from './table-body';
import type { RowsOut, TableBody } from './table-body';
import { totalledGroup } from './total-words';

/**
 * Rows whose product or location is called a total. `KT-101 Total` is one if a row above has the name
 * KT-101. Where the amounts of such a row are not the sum of rows above, the issue is of high severity:
 * the name could be a real one.
 *
 * @param confirmed rows that are the sum of other rows, wherever these stand
 */
export function namedTotals(body: TableBody, confirmed: ReadonlySet<number>): readonly RowsOut[] {
  const names = nameColumns(body.table);
  const amounts = amountColumns(body.table);
  const labels = new Labels();
  const summed: number[] = [];
  const unequal: number[] = [];
  const sums = new SumsAbove(amounts);
  body.rows.forEach((row, r) => {
    if (!names.some((index) => labels.isTotal(row[index] ?? null))) {
      for (const index of names) labels.see(row[index] ?? null);
      sums.add(row);
    } else {
      (sums.matches(row) || confirmed.has(r) ? summed : unequal).push(r);
      sums.endGroup();
    }
  });
  const results: RowsOut[] = [
    { why: 'A total', rows: summed, severity: 'low', action: LEFT_OUT },
    { why: 'Called a total, but not the sum of the rows above', rows: unequal, ...UNEQUAL },
  ];
  return results.filter(({ rows }) => rows.length > 0);
}

const LEFT_OUT = 'The row was left out.';
const UNEQUAL = {
  severity: 'high',
  action: 'The row was left out. Rename it if it is a real product or location.',
} as const;

/** The names seen so far, and what each text says about a total; each text is examined once. */
class Labels {
  private readonly seen = new Set<string>();
  private readonly cells = new Set<Cell>();
  private readonly groups = new Map<string, string | null>();

  see(cell: Cell): void {
    if (this.cells.has(cell)) return;
    this.cells.add(cell);
    this.seen.add(nameOf(cell));
  }

  isTotal(cell: Cell): boolean {
    if (typeof cell !== 'string') return false;
    let group = this.groups.get(cell);
    if (group === undefined) this.groups.set(cell, (group = totalledGroup(cell)));
    return group === '' || (group !== null && this.seen.has(group.toLowerCase()));
  }
}
