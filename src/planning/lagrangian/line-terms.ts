import type { FlowNode } from '../flow/flow-problem';
import type { Line, ProductProblem } from '../rebalance/product-problem';
import type { CoupledProduct } from './coupled-product';
import { MOST_PACKS, type LimitUsage } from './limit-usage';
import { NO_LIMIT, type SharedLimits } from './shared-limits';

/** What shared limits make of a product's lines while they are planned. */
export interface LineTerms {
  /** Added to the cost of a pack, and of a line; nothing if left out. */
  readonly packPrice?: Float64Array;
  readonly linePrice?: Float64Array;
  /** The most packs on each line; no limit if left out. */
  readonly mostPacks?: Int32Array;
  /** The most packs that each site may give and get in all; no limit if left out. */
  readonly mostGiven?: Int32Array;
  readonly mostGot?: Int32Array;
}

/** The problem of a product under such terms, lines without room left out; null where none is left. */
export function problemWithin(problem: ProductProblem, terms: LineTerms): ProductProblem | null {
  const { packPrice, linePrice, mostPacks } = terms;
  const lines: Line[] = [];
  problem.lines.forEach((line, index) => {
    const most = Math.min(mostPacks?.[index] ?? MOST_PACKS, line.mostPacks ?? MOST_PACKS);
    if (most < problem.minPacks) return;
    lines.push({
      ...line,
      packCost: line.packCost + (packPrice?.[index] ?? 0),
      lineCost: line.lineCost + (linePrice?.[index] ?? 0),
      ...(most < MOST_PACKS ? { mostPacks: most } : {}),
    });
  });
  if (lines.length === 0) return null;
  return { ...problem, nodes: nodesWithin(problem, terms), lines };
}

function nodesWithin(
  problem: ProductProblem,
  { mostGiven, mostGot }: LineTerms,
): readonly FlowNode[] {
  if (mostGiven === undefined || mostGot === undefined) return problem.nodes;
  return problem.nodes.map((node, site) => {
    const given = mostGiven[site]!;
    const got = mostGot[site]!;
    return {
      shippable: Math.min(node.shippable, given),
      givingCost: node.givingCost,
      // What a hub gets is more than its net gain: its lines are limited one by one, and trimmed.
      receivingGain:
        problem.isHub[site] || got >= MOST_PACKS
          ? node.receivingGain
          : { upTo: (packs) => (packs > got ? undefined : node.receivingGain.upTo(packs)) },
    };
  });
}

/** What a plan's other lines leave of the limits to a product. */
export function termsWithin(
  shared: SharedLimits,
  usage: LimitUsage,
  { problem, uses }: CoupledProduct,
): Required<Pick<LineTerms, 'mostPacks' | 'mostGiven' | 'mostGot'>> {
  const { sites, packSize } = problem;
  const mostPacks = Int32Array.from(uses, (ofLine) =>
    ofLine.reduce((most, { limit, perPack }) => {
      const left = usage.packsLeft(limit, perPack);
      return left < most ? left : most;
    }, MOST_PACKS),
  );
  const mostGiven = new Int32Array(sites.length).fill(MOST_PACKS);
  const mostGot = new Int32Array(sites.length).fill(MOST_PACKS);
  sites.forEach(({ location }, site) => {
    const outbound = shared.outbound[location]!;
    const inbound = shared.inbound[location]!;
    const volume = shared.volume[location]!;
    if (outbound !== NO_LIMIT) mostGiven[site] = usage.packsLeft(outbound, packSize);
    if (inbound !== NO_LIMIT) mostGot[site] = usage.packsLeft(inbound, packSize);
    if (volume === NO_LIMIT) return;
    problem.lines.forEach((line, index) => {
      const use = line.to === site ? uses[index]!.find(({ limit }) => limit === volume) : undefined;
      if (use === undefined) return;
      mostGot[site] = Math.min(mostGot[site]!, usage.packsLeft(volume, use.perPack));
    });
  });
  return { mostPacks, mostGiven, mostGot };
}
