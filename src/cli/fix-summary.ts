import { isoDate } from '../workbook/date-cells';
import { shownValue } from '../workbook/data-issues';
import type { CellFix, FixKind } from '../workbook/fixes/cell-fix';

/** Fixes that are printed; the JSON has all. */
const MAX_FIXES = 200;
const KINDS: Readonly<Record<FixKind, string>> = {
  spaces: 'spaces or invisible characters',
  date: 'date stored as text',
  number: 'number stored as text',
  'identical row': 'a row that stands twice, emptied',
};

/** The fixes that were made, each with its cell, before and after, for the terminal. */
export function fixSummary(fixes: readonly CellFix[]): string {
  if (fixes.length === 0) return 'Nothing to fix.\n';
  const more = fixes.length - MAX_FIXES;
  const lines = [
    `Fixed: ${count(fixes.length)}`,
    ...fixes.slice(0, MAX_FIXES).map((fix) => {
      const { address, before, kind } = fix;
      return `  ${address}: ${JSON.stringify(shownValue(before))} → ${afterwards(fix)} (${KINDS[kind]})`;
    }),
    ...(more > 0 ? [`  ${count(more)} more: --json has all.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function afterwards({ kind, after }: CellFix): string {
  if (after === null) return 'blank';
  if (typeof after === 'string') return JSON.stringify(after);
  return kind === 'date' ? isoDate(after) : String(after);
}

function count(number: number): string {
  return `${number.toLocaleString('en-GB')} cell${number === 1 ? '' : 's'}`;
}
