import type { Tier } from '../../planning/network/plan-result';
import { day, money, percent, plain } from '../words';
import type { Fact } from '../components/fact-list';
import type { LineOrder, PlanLine } from './plan-lines';
import type { PositionLine } from './position-lines';

/** The orders of the list of lines. */
export const orderNames: readonly (readonly [LineOrder, string])[] = [
  ['saving', 'Saving'],
  ['risk', 'Stockout risk'],
  ['value', 'Value'],
  ['quantity', 'Quantity'],
  ['arrival', 'Arrival'],
  ['product', 'Product'],
  ['to', 'Destination'],
];

/** Who approves a line. */
export const tierNames: Readonly<Record<Tier, string>> = {
  auto: 'Approved automatically',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
};

/** Who approves a line of this tier; a tier of Approvers has its own name. */
export function approverOf(tier: string): string {
  return new Map<string, string>(Object.entries(tierNames)).get(tier) ?? tier;
}

/** Days of cover: `12 days`, or that nothing sells there. */
export function coverInWords(days: number): string {
  if (days === Infinity) return 'no demand';
  return `${plain(days)} ${Math.round(days) === 1 ? 'day' : 'days'}`;
}

/** The figures of one line. */
export function lineFacts({ transfer, from, to }: PlanLine): readonly Fact[] {
  const { quantity, value, benefit, transferCost, netBenefit } = transfer;
  const { stockoutRiskBefore, stockoutRiskAfter, coverFrom, coverTo } = transfer;
  return [
    ['Quantity', `${plain(quantity)} worth ${money(value)}`],
    ['Saving', `${money(benefit)} − ${money(transferCost)} transfer cost = ${money(netBenefit)}`],
    ['Stockout risk', `${percent(stockoutRiskBefore)} → ${percent(stockoutRiskAfter)} at ${to}`],
    ['Cover after', `${coverInWords(coverTo)} at ${to}, ${coverInWords(coverFrom)} at ${from}`],
    ['Dates', `ship by ${day(transfer.shipByDay)}, arrives ${day(transfer.arrivesDay)}`],
    ['Approval', approverOf(transfer.tier)],
  ];
}

/** The figures of one position, before and after the plan. */
export function positionFacts(line: PositionLine): readonly Fact[] {
  return [
    ['Cost if nothing is done', money(line.cost)],
    ['Stockout risk', `${percent(line.riskBefore)} → ${percent(line.riskAfter)}`],
    ['Cover', `${coverInWords(line.coverBefore)} → ${coverInWords(line.coverAfter)}`],
  ];
}
