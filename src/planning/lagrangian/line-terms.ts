import type { FlowNode } from '../flow/flow-problem';
import type { Line, ProductProblem } from '../rebalance/product-problem';
import type { CoupledProduct } from './coupled-product';
import { MAX_PACKS, type LimitUsage } from './limit-usage';
import { NO_LIMIT, type SharedLimits } from './shared-limits';

/** What the lines of a product pay for limits, besides their own costs. */
export interface LinePrices {
  /** Money per pack on each line; 0 if left out. */
  readonly packPrice?: Float64Array;
  /** Money per line that is used; 0 if left out. */
  readonly linePrice?: Float64Array;
}

/** Prices and bounds that shared limits put on a product's lines while it is planned alone. */
export interface LineTerms extends LinePrices {
  /** Maximum packs on each line; no limit if left out. */
  readonly maxPacks?: Int32Array;
  /** Maximum packs that each site may ship, and may receive, over all its lines; no limit if left out. */
  readonly maxShipped?: Int32Array;
  readonly maxReceived?: Int32Array;
}

/**
 * The problem of a product under terms, as a problem without terms. Lines that cannot carry the
 * minimum number of packs are left out. Null where no line is left.
 */
export function applyTerms(problem: ProductProblem, terms: LineTerms): ProductProblem | null {
  const { packPrice, linePrice, maxPacks } = terms;
  const lines: Line[] = [];
  problem.lines.forEach((line, index) => {
    const max = Math.min(maxPacks?.[index] ?? MAX_PACKS, line.maxPacks ?? MAX_PACKS);
    if (max < problem.minPacks) return;
    lines.push({
      ...line,
      packCost: line.packCost + (packPrice?.[index] ?? 0),
      lineCost: line.lineCost + (linePrice?.[index] ?? 0),
      ...(max < MAX_PACKS ? { maxPacks: max } : {}),
    });
  });
  if (lines.length === 0) return null;
  return { ...problem, nodes: boundedNodes(problem, terms), lines };
}

function boundedNodes(
  problem: ProductProblem,
  { maxShipped, maxReceived }: LineTerms,
): readonly FlowNode[] {
  if (maxShipped === undefined || maxReceived === undefined) return problem.nodes;
  return problem.nodes.map((node, site) => {
    const max = maxReceived[site]!;
    return {
      ...node,
      shippable: Math.min(node.shippable, maxShipped[site]!),
      // A hub receives more than its net gain: `maxPacks` and trimming limit its lines instead.
      demandValue:
        problem.isHub[site] || max >= MAX_PACKS
          ? node.demandValue
          : { valueAt: (packs) => (packs > max ? undefined : node.demandValue.valueAt(packs)) },
    };
  });
}

/** The residual capacity for a product: what the usage of all others leaves to its lines and sites. */
export function residualTerms(
  shared: SharedLimits,
  usage: LimitUsage,
  { problem, uses }: CoupledProduct,
): Required<Pick<LineTerms, 'maxPacks' | 'maxShipped' | 'maxReceived'>> {
  const { sites, packSize } = problem;
  const maxPacks = Int32Array.from(uses, (ofLine) =>
    ofLine.reduce((max, { limit, perPack }) => {
      const residual = usage.residualPacks(limit, perPack);
      return residual < max ? residual : max;
    }, MAX_PACKS),
  );
  const maxShipped = new Int32Array(sites.length).fill(MAX_PACKS);
  const maxReceived = new Int32Array(sites.length).fill(MAX_PACKS);
  sites.forEach(({ location }, site) => {
    const outbound = shared.outbound[location]!;
    const inbound = shared.inbound[location]!;
    const volume = shared.volume[location]!;
    if (outbound !== NO_LIMIT) maxShipped[site] = usage.residualPacks(outbound, packSize);
    if (inbound !== NO_LIMIT) maxReceived[site] = usage.residualPacks(inbound, packSize);
    if (volume === NO_LIMIT) return;
    problem.lines.forEach((line, index) => {
      const use = line.to === site ? uses[index]!.find(({ limit }) => limit === volume) : undefined;
      if (use === undefined) return;
      maxReceived[site] = Math.min(maxReceived[site]!, usage.residualPacks(volume, use.perPack));
    });
  });
  return { maxPacks, maxShipped, maxReceived };
}
