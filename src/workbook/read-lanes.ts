import type { Location } from '../planning/network/network';
import { readDays, saysNone } from './cell-values';
import type { FoundTable } from './find-tables';
import { defaultLaneRule, LaneRules, mayReceive } from './lane-rules';
import type { LaneRule } from './lane-rules';
import type { NetworkDraft } from './network-draft';
import { reportLongLeadTime } from './plausibility/long-lead-time';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { TableRow } from './table-row';
import { MAX_DAYS, ROW_LEFT_OUT } from './table-row';
import type { NetworkDefaults } from './workbook-settings';

interface LaneContext {
  readonly draft: NetworkDraft;
  /** Every location of the network; read this table after all others that add locations. */
  readonly locations: readonly Location[];
  readonly defaults: NetworkDefaults;
}

/**
 * Reads the Lanes table. A row without a cost by unit, volume or weight takes the default cost per
 * unit; other blank cells take their defaults.
 */
export async function readLanes(
  reading: Reading,
  table: FoundTable,
  { draft, locations, defaults }: LaneContext,
): Promise<LaneRules> {
  const rules = new LaneRules();
  await forEachRow(reading, table, (row) => {
    const from = endOf(row, 'From', draft);
    const to = endOf(row, 'To', draft);
    if (from === undefined || to === undefined) return;
    const rule = ruleOf(row, from, to, defaults);
    reportLongLeadTime(row, 'Lanes', rule.leadTimeDays);
    if (from !== null && from === to) {
      row.report('To', 'low', 'A lane from a location to itself', ROW_LEFT_OUT);
      return;
    }
    if (rule.isAllowed) reportUnusable(row, rule, locations);
    if (!rules.add(rule)) {
      row.report('From', 'medium', 'Duplicate lane; first row used', ROW_LEFT_OUT);
    }
  });
  return rules;
}

/** A larger number of vehicles per plan is an input error. */
const MAX_SHIPMENTS = 1e6;

/** The location at an end of a lane; null: any; undefined: unknown, with a data issue. */
function endOf(
  row: TableRow,
  column: 'From' | 'To',
  draft: NetworkDraft,
): number | null | undefined {
  const name = row.name(column);
  if (name === null) return undefined;
  if (['*', 'any', 'all'].includes(String(name).trim().toLowerCase())) return null;
  const index = draft.locations.index.find(name);
  if (index >= 0) return index;
  row.report(column, 'medium', 'Unknown location', ROW_LEFT_OUT);
  return undefined;
}

function ruleOf(
  row: TableRow,
  from: number | null,
  to: number | null,
  defaults: NetworkDefaults,
): LaneRule {
  const base = defaultLaneRule(defaults);
  const isOpenEnded = saysNone(row.cell('Capacity'));
  const money = (column: string) => row.number(column, { ...UNREADABLE, fallback: null, min: 0 });
  const costPerUnit = money('Cost per unit');
  const costPerVolume = money('Cost per volume');
  const costPerWeight = money('Cost per weight');
  const isPriced = [costPerUnit, costPerVolume, costPerWeight].some((cost) => cost !== null);
  const rule = {
    from,
    to,
    costPerUnit: costPerUnit ?? (isPriced ? 0 : base.costPerUnit),
    costPerVolume: costPerVolume ?? 0,
    costPerWeight: costPerWeight ?? 0,
    ...(!isPriced && base.costPerValue !== undefined && { costPerValue: base.costPerValue }),
    fixedCost: money('Fixed cost') ?? base.fixedCost,
    lineCost: money('Line cost') ?? base.lineCost,
    leadTimeDays: row.number(
      'Lead time',
      { ...UNREADABLE, fallback: base.leadTimeDays, min: 0, max: MAX_DAYS },
      readDays,
    ),
    capacity: isOpenEnded
      ? null
      : row.number('Capacity', { ...UNREADABLE, fallback: null, min: 0, isAboveMin: true }),
    maxShipments: maxShipmentsOf(row, base.maxShipments),
  };
  const isReadable = !Object.values(rule).some((value) => Number.isNaN(value));
  const isAllowed = row.yesNo('Allowed', true, { ...UNREADABLE, ifInvalid: false });
  return { ...rule, isAllowed: isAllowed && isReadable };
}

/** A lane with a cell that cannot be read is not used: its cost or its limit is unknown. */
const UNREADABLE = { severity: 'high', ifInvalid: NaN, action: 'The lane was not used.' } as const;

/** Maximum number of shipments on a lane; null: no limit. */
function maxShipmentsOf(row: TableRow, fallback: number | null): number | null {
  if (saysNone(row.cell('Shipments'))) return null;
  const given = row.number('Shipments', { ...UNREADABLE, fallback, min: 1, max: MAX_SHIPMENTS });
  if (given === null || Number.isNaN(given) || Number.isInteger(given)) return given;
  row.report('Shipments', 'medium', 'Not a whole number', 'Read as the whole number below.');
  return Math.floor(given);
}

function reportUnusable(row: TableRow, rule: LaneRule, locations: readonly Location[]): void {
  const from = rule.from === null ? undefined : locations[rule.from];
  const to = rule.to === null ? undefined : locations[rule.to];
  if (from?.canShip === false) {
    row.reportCommon('From', 'low', 'The location may not ship', 'No lane starts there.');
  }
  if (to && !mayReceive(to)) {
    row.reportCommon(
      'To',
      'low',
      'The location is closed or may not receive',
      'No lane ends there.',
    );
  }
}
