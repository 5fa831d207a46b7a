import type { DataReading } from '../session/data-reading';

/**
 * How far a workbook is from its first plan. `empty`: nothing is in it; `template`: tables without rows;
 * `unknown`: content in which a needed table is not recognised; `ready`: a plan is possible;
 * `mistaken`: the tables are known, and a cell or column of them has to be corrected.
 */
export type StartStage = 'empty' | 'template' | 'unknown' | 'mistaken' | 'ready';

/** The stage of a workbook as it was read. */
export function startStage({ workbook, planned }: DataReading): StartStage {
  if (planned !== null) return 'ready';
  const { tables, unread } = workbook;
  if (tables.length === 0 && unread.length === 0) return 'empty';
  if (unread.length === 0 && tables.every(({ rows }) => rows === 0)) return 'template';
  const names = new Set(tables.map(({ name }) => name));
  const isComplete = names.has('Inventory') && (names.has('Demand') || names.has('Forecast'));
  return isComplete ? 'mistaken' : 'unknown';
}
