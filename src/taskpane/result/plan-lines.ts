import type { Network } from '../../planning/network/network';
import type { Transfer } from '../../planning/network/plan-result';

/** A line of the plan with the names that a planner reads and searches. */
export interface PlanLine {
  /** Product, origin and destination; no two lines of a plan have the same. */
  readonly key: string;
  readonly transfer: Transfer;
  readonly product: string;
  readonly description: string;
  readonly family: string;
  readonly from: string;
  readonly to: string;
  readonly fromRegion: string;
  readonly toRegion: string;
  /** What a search looks in, in lower case. */
  readonly text: string;
}

/** What the list shows, and in which order. */
export interface LineChoice {
  /** Words that must all occur in a line. */
  readonly search: string;
  /** Null: every one. */
  readonly family: string | null;
  /** The region of the origin or of the destination; null: every one. */
  readonly region: string | null;
  readonly tier: string | null;
  readonly order: LineOrder;
}

export type LineOrder = 'saving' | 'quantity' | 'value' | 'risk' | 'arrival' | 'product' | 'to';

export const allLines: LineChoice = {
  search: '',
  family: null,
  region: null,
  tier: null,
  order: 'saving',
};

/** The lines of a plan, highest net benefit first. */
export function planLines(
  { products, locations }: Pick<Network, 'products' | 'locations'>,
  transfers: readonly Transfer[],
): readonly PlanLine[] {
  return transfers.map((transfer) => {
    const { id, description, family } = products[transfer.product]!;
    const from = locations[transfer.from]!;
    const to = locations[transfer.to]!;
    return {
      key: lineKey(id, from.id, to.id),
      transfer,
      product: id,
      description,
      family,
      from: from.id,
      to: to.id,
      fromRegion: from.region,
      toRegion: to.region,
      text: [id, description, family, from.id, to.id].join(' ').toLowerCase(),
    };
  });
}

/** The key of a line, from the names of its product and locations. */
export function lineKey(product: string, from: string, to: string): string {
  return [product, from, to].map((name) => name.trim().toLowerCase()).join('\n');
}

const orders: Readonly<Record<LineOrder, (a: PlanLine, b: PlanLine) => number>> = {
  saving: (a, b) => b.transfer.netBenefit - a.transfer.netBenefit,
  quantity: (a, b) => b.transfer.quantity - a.transfer.quantity,
  value: (a, b) => b.transfer.value - a.transfer.value,
  risk: (a, b) => b.transfer.stockoutRiskBefore - a.transfer.stockoutRiskBefore,
  arrival: (a, b) => a.transfer.arrivesDay - b.transfer.arrivesDay,
  product: (a, b) => compareNames(a.product, b.product),
  to: (a, b) => compareNames(a.to, b.to),
};

/** The lines of a choice, in its order. Equal lines stay in the order of the plan. */
export function chosenLines(
  lines: readonly PlanLine[],
  { search, family, region, tier, order }: LineChoice,
): readonly PlanLine[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  return lines
    .filter(
      (line) =>
        (family === null || line.family === family) &&
        (region === null || line.fromRegion === region || line.toRegion === region) &&
        (tier === null || line.transfer.tier === tier) &&
        words.every((word) => line.text.includes(word)),
    )
    .sort(orders[order]);
}

/** The families and the regions of lines, by name; those without a name are left out. */
export function lineGroups(lines: readonly PlanLine[]): {
  readonly families: readonly string[];
  readonly regions: readonly string[];
} {
  return {
    families: names(lines.map(({ family }) => family)),
    regions: names(lines.flatMap(({ fromRegion, toRegion }) => [fromRegion, toRegion])),
  };
}

function names(all: readonly string[]): readonly string[] {
  return [...new Set(all)].filter((name) => name !== '').sort(compareNames);
}

// `localeCompare` would take most of the time of a sort.
const { compare: compareNames } = new Intl.Collator('en', { numeric: true });
