import type { FlowNode } from '../flow/flow-problem';
import type { Line, ProductProblem } from '../rebalance/product-problem';
import type { CoupledProduct } from './coupled-product';
import { MAX_PACKS, type LimitUsage } from './limit-usage';
import { NO_LIMIT, type SharedLimits } from './shared-limits';

/** What shared limits make of a product's lines while they are planned. */
export interface LineTerms {
  /** Added to the cost of a pack, and of a line; nothing if left out. */
  readonly packPrice?: Float64Array;
  readonly linePrice?: Float64Array;
  /** The most packs on each line; no limit if left out. */
  readonly maxPacks?: Int32Array;
  /** The most packs that each site may give and get in all; no limit if left out. */
  readonly maxShipped?: Int32Array;
  readonly maxReceived?: Int32Array;
}

/** The problem of a product under such terms, lines without room left out; null where none is left. */
export function problemWithin(problem: ProductProblem, terms: LineTerms): ProductProblem | null {
  const { packPrice, linePrice, maxPacks } = terms;
  const lines: Line[] = [];
  problem.lines.forEach((line, index) => {
    const most = Math.min(maxPacks?.[index] ?? MAX_PACKS, line.maxPacks ?? MAX_PACKS);
    if (most < problem.minPacks) return;
    lines.push({
      ...line,
      packCost: line.packCost + (packPrice?.[index] ?? 0),
      lineCost: line.lineCost + (linePrice?.[index] ?? 0),
      ...(most < MAX_PACKS ? { maxPacks: most } : {}),
    });
  });
  if (lines.length === 0) return null;
  return { ...problem, nodes: nodesWithin(problem, terms), lines };
}

function nodesWithin(
  problem: ProductProblem,
  { maxShipped, maxReceived }: LineTerms,
): readonly FlowNode[] {
  if (maxShipped === undefined || maxReceived === undefined) return problem.nodes;
  return problem.nodes.map((node, site) => {
    const given = maxShipped[site]!;
    const got = maxReceived[site]!;
    return {
      shippable: Math.min(node.shippable, given),
      supplyCost: node.supplyCost,
      // What a hub gets is more than its net gain: its lines are limited one by one, and trimmed.
      demandValue:
        problem.isHub[site] || got >= MAX_PACKS
          ? node.demandValue
          : { valueAt: (packs) => (packs > got ? undefined : node.demandValue.valueAt(packs)) },
    };
  });
}

/** What a plan's other lines leave of the limits to a product. */
export function termsWithin(
  shared: SharedLimits,
  usage: LimitUsage,
  { problem, uses }: CoupledProduct,
): Required<Pick<LineTerms, 'maxPacks' | 'maxShipped' | 'maxReceived'>> {
  const { sites, packSize } = problem;
  const maxPacks = Int32Array.from(uses, (ofLine) =>
    ofLine.reduce((most, { limit, perPack }) => {
      const left = usage.packsLeft(limit, perPack);
      return left < most ? left : most;
    }, MAX_PACKS),
  );
  const maxShipped = new Int32Array(sites.length).fill(MAX_PACKS);
  const maxReceived = new Int32Array(sites.length).fill(MAX_PACKS);
  sites.forEach(({ location }, site) => {
    const outbound = shared.outbound[location]!;
    const inbound = shared.inbound[location]!;
    const volume = shared.volume[location]!;
    if (outbound !== NO_LIMIT) maxShipped[site] = usage.packsLeft(outbound, packSize);
    if (inbound !== NO_LIMIT) maxReceived[site] = usage.packsLeft(inbound, packSize);
    if (volume === NO_LIMIT) return;
    problem.lines.forEach((line, index) => {
      const use = line.to === site ? uses[index]!.find(({ limit }) => limit === volume) : undefined;
      if (use === undefined) return;
      maxReceived[site] = Math.min(maxReceived[site]!, usage.packsLeft(volume, use.perPack));
    });
  });
  return { maxPacks, maxShipped, maxReceived };
}
