import type { ComparedResult } from '../../../src/planning/replay/compare-policies';
import type { PolicyRole } from '../../../src/planning/replay/compared-policies';

/** A result of which only the total and what the test sets matter. */
export function comparedResult(
  role: PolicyRole,
  total: number,
  more: Partial<ComparedResult> = {},
): ComparedResult {
  return {
    role,
    policy: role,
    total,
    costs: {
      ...{ lostMargin: total, holding: 0, writeOffs: 0, leftover: 0, freight: 0 },
      ...{ lines: 0, shipments: 0, ordering: 0, markdowns: 0 },
    },
    ...{ demand: 100, unmet: 5, unmetValue: total, fillRate: 0.95, stockoutDays: 3 },
    ...{ averageInventory: 40, averageInventoryValue: 400, writtenOff: 0, transferred: 6 },
    ...{ bought: 90, sold: 95, left: 20, lineCount: 2, shipmentCount: 1, orderCount: 4 },
    ...{ returned: 0, markedDown: 0 },
    ...{ weeks: [], costByProduct: [] },
    ...more,
  };
}
