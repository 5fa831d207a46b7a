import { rankOf, tierLadder, type ApprovalTier } from '../planning/signoff/tier-ladder';
import type { Approver } from '../planning/signoff/approver';
import type { FoundTable } from './find-tables';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { ROW_LEFT_OUT, type TableRow } from './table-row';

const STANDARD_TIERS = tierLadder({ autoApproveLimit: 0, managerLimit: 0, directorLimit: 0 });
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Reads the Approvers table. If an address has two rows, the first one is used. */
export async function readApprovers(
  reading: Reading,
  table: FoundTable,
): Promise<readonly Approver[]> {
  const approvers = new Map<string, Approver>();
  await forEachRow(reading, table, (row) => {
    const email = row.name('Email');
    const limit = row.number('Limit', {
      fallback: null,
      min: 0,
      action: 'The limit of the tier applies.',
    });
    const tier = readTier(row, limit);
    if (email === null || tier === null) return;
    const address = String(email).trim();
    if (!ADDRESS.test(address)) {
      row.report('Email', 'high', 'Not an e-mail address', ROW_LEFT_OUT);
    } else if (approvers.has(address.toLowerCase())) {
      row.report('Email', 'medium', 'Duplicate approver; first row used', ROW_LEFT_OUT);
    } else {
      approvers.set(address.toLowerCase(), {
        email: address,
        name: row.text('Name'),
        tier,
        limit,
        regions: names(row.text('Regions')),
        families: names(row.text('Families')),
        ...readDelegate(row),
      });
    }
  });
  return [...approvers.values()];
}

/**
 * The tiers that only Approvers names, each with the highest limit of its people. `readApprovers` leaves out people
 * of such a tier without a limit.
 */
export function tiersOf(approvers: readonly Approver[]): readonly ApprovalTier[] {
  const limits = new Map<string, ApprovalTier>();
  for (const { tier, limit } of approvers) {
    if (isStandard(tier)) continue;
    const key = tier.toLowerCase();
    const known = limits.get(key);
    limits.set(key, {
      name: known?.name ?? tier,
      limit: Math.max(known?.limit ?? 0, limit ?? 0),
    });
  }
  return [...limits.values()];
}

/** A mistyped name must not become a tier without limits, so a tier of the user's own needs a limit. */
function readTier(row: TableRow, limit: number | null): string | null {
  const name = row.name('Tier');
  if (name === null) return null;
  const tier = String(name).trim();
  const rank = rankOf(STANDARD_TIERS, tier);
  if (rank >= 0) return STANDARD_TIERS[rank]!.name;
  if (limit !== null) return tier;
  row.report(
    'Tier',
    'high',
    'Not manager, director or executive, and without a limit of its own',
    ROW_LEFT_OUT,
  );
  return null;
}

function isStandard(tier: string): boolean {
  return rankOf(STANDARD_TIERS, tier) >= 0;
}

function readDelegate(row: TableRow): Pick<Approver, 'delegate' | 'delegateUntil'> {
  const nobody = { delegate: null, delegateUntil: null };
  const delegate = row.text('Delegate');
  if (delegate === '') return nobody;
  if (!ADDRESS.test(delegate)) {
    row.report('Delegate', 'high', 'Not an e-mail address', 'Nobody signs for this person.');
    return nobody;
  }
  // An unreadable last day must not become none.
  const delegateUntil = row.day('Delegate until', {
    fallback: -1,
    severity: 'high',
    action: 'Nobody signs for this person.',
  });
  if (delegateUntil >= 0) return { delegate, delegateUntil };
  return row.text('Delegate until') === '' ? { delegate, delegateUntil: null } : nobody;
}

/** Names in a cell, between commas or semicolons. */
function names(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
