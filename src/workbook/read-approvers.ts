import type { Tier } from '../planning/network/plan-result';
import { readWord } from './cell-values';
import type { FoundTable } from './find-tables';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { ROW_LEFT_OUT } from './table-row';

/** A person who may approve transfers of a tier and of every tier below it. */
export interface Approver {
  /** As written in the workbook; compare without regard to case. */
  readonly email: string;
  readonly name: string;
  readonly tier: Tier;
  /** The maximum value of a transfer that they may approve; null: the limit of their tier. */
  readonly limit: number | null;
}

const TIERS: ReadonlyMap<string, Tier> = new Map([
  ['auto', 'auto'],
  ['manager', 'manager'],
  ['director', 'director'],
  ['executive', 'executive'],
]);

/** Reads the Approvers table. If an address has two rows, the first one is used. */
export async function readApprovers(
  reading: Reading,
  table: FoundTable,
): Promise<readonly Approver[]> {
  const approvers = new Map<string, Approver>();
  await forEachRow(reading, table, (row) => {
    const email = row.name('Email');
    const tier = row.read('Tier', (cell) => readWord(cell, TIERS, NO_TIER), {
      fallback: null,
      isRequired: true,
      severity: 'high',
      action: ROW_LEFT_OUT,
    });
    const limit = row.number('Limit', {
      fallback: null,
      min: 0,
      action: 'The limit of the tier applies.',
    });
    if (email === null || tier === null) return;
    const address = String(email).trim();
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
      row.report('Email', 'high', 'Not an e-mail address', ROW_LEFT_OUT);
    } else if (approvers.has(address.toLowerCase())) {
      row.report('Email', 'medium', 'Duplicate approver; first row used', ROW_LEFT_OUT);
    } else {
      const name = row.text('Name');
      approvers.set(address.toLowerCase(), { email: address, name, tier, limit });
    }
  });
  return [...approvers.values()];
}

const NO_TIER = 'Not manager, director or executive';
