import { serviceAfterPlan } from '../planning/explain/service-after-plan';
import type { Tier } from '../planning/network/plan-result';
import type { PlannedNetwork } from '../workbook/output/planned-network';
import type { PlannedFile } from './planned-file';
import type { PlanCommand } from './parse-command';
import { NO_COSTS } from '../workbook/complete-products';
import { supplyLine } from './supply-line';

const APPROVERS: readonly (readonly [Tier, string])[] = [
  ['auto', 'approved automatically'],
  ['manager', 'for a manager'],
  ['director', 'for a director'],
  ['executive', 'for an executive'],
];

/** Summarises a plan in a few lines for the terminal. */
export function planSummary(
  { network, result, issues, supply }: PlannedFile,
  command: PlanCommand,
  notices: readonly string[],
): string {
  const { objective, measures, transfers } = result;
  const service = serviceAfterPlan(network, result);
  const vehicles = result.shipments.reduce((sum, { shipments }) => sum + shipments, 0);
  const saved = objective.before - objective.after;
  const share = objective.before > 0 ? saved / objective.before : 0;
  const hasNoCosts = issues.some(({ problem }) => problem === NO_COSTS);
  const lines = [
    ...(hasNoCosts ? ['No costs known: savings are in units.', ''] : []),
    `${count(network.products.length, 'product')} at ${count(network.locations.length, 'location')}, ${count(network.positions.count, 'position')}, ${count(network.lanes.length, 'lane')}`,
    `Supply           ${supplyLine(network, supply)}`,
    '',
    `Expected cost    ${money(objective.before)} before, ${money(objective.after)} after`,
    `Saving           ${money(saved)} (${percent(share)}), net of ${money(objective.transferCost)} transfer cost`,
    `Optimality       ${gap(objective.gap)} (lower bound ${money(objective.lowerBound)})`,
    `Transfers        ${count(transfers.length, 'line')} in ${count(vehicles, 'shipment')}`,
    ...alternatives(result),
    `Approval         ${approvals([...transfers, ...(result.purchases ?? []), ...(result.markdowns ?? [])])}`,
    `Fill rate        ${percent(measures.before.fillRate)} before, ${percent(measures.after.fillRate)} after`,
    `Service          ${grouped(measures.before.stockoutRiskPositions)} positions below their service level before, ${grouped(measures.after.stockoutRiskPositions)} after`,
    ...(service === null ? [] : [`                 ${service}`]),
    `Overstock        ${measures.before.overstockPositions} positions before, ${measures.after.overstockPositions} after`,
    `Data issues      ${issues.length === 0 ? 'none' : `${issues.length}, listed with address and remedy in the sheet Data issues`}`,
    '',
    ...notices,
    `Written to ${command.out}${command.json === null ? '' : ` and ${command.json}`}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Purchases and markdowns, if the settings allow them. */
function alternatives({
  objective,
  purchases,
  markdowns,
}: PlannedNetwork['result']): readonly string[] {
  const units = (of: readonly { readonly quantity: number }[]): string =>
    count(
      of.reduce((sum, { quantity }) => sum + quantity, 0),
      'unit',
    );
  const lines: string[] = [];
  if (purchases !== undefined) {
    lines.push(
      `Purchases        ${count(purchases.length, 'order')} of ${units(purchases)}, order cost ${money(purchases.reduce((sum, { orderCost }) => sum + orderCost, 0))}`,
    );
  }
  if (markdowns !== undefined) {
    lines.push(
      `Markdowns        ${count(markdowns.length, 'line')} of ${units(markdowns)}, loss ${money(objective.markdownLoss ?? 0)}`,
    );
  }
  return lines;
}

function approvals(rows: readonly { readonly tier: string }[]): string {
  const known = new Set<string>(APPROVERS.map(([tier]) => tier));
  const others = [...new Set(rows.map(({ tier }) => tier))].filter((tier) => !known.has(tier));
  const all = [...APPROVERS, ...others.map((tier) => [tier, `for ${tier}`] as const)];
  const parts = all
    .map(([tier, words]) => {
      const lines = rows.filter((row) => row.tier === tier).length;
      return lines === 0 ? null : `${grouped(lines)} ${words}`;
    })
    .filter((part) => part !== null);
  return parts.length === 0 ? 'none needed' : parts.join(', ');
}

function gap(share: number): string {
  if (share < 1e-9) return 'proved optimal';
  return `within ${(100 * share).toPrecision(2)} % of the best possible plan`;
}

function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function money(amount: number): string {
  return amount.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}

function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
