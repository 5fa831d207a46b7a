import { estimateDemand } from '../../src/planning/demand/estimate-demand';
import { laneTerms } from '../../src/planning/network/lane-terms';
import type { Network } from '../../src/planning/network/network';
import { productRanges } from '../../src/planning/network/product-ranges';
import { defaultSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import { assemblePosition } from '../../src/planning/rebalance/assemble-position';
import { planProduct } from '../../src/planning/rebalance/product-plan';
import { productProblem, type ProductProblem } from '../../src/planning/rebalance/product-problem';
import { productSites } from '../../src/planning/rebalance/product-sites';
import { PLAN_DATE, randomNetwork } from '../support/random-network';

const RUNS = 5;
const PRODUCTS = [30, 60];
const settings = defaultSettings(PLAN_DATE);

/**
 * Plans networks without and with supply trees, in turn. In a tree the stores have the warehouse before
 * them as their source, and the first warehouse supplies the others. Processor time, medians of five runs
 * after one to warm up.
 */
export async function treeRatios(): Promise<string> {
  const rows = [
    '| network | lines flat | lines trees | plan flat ms | plan trees ms | trees ÷ flat | choosing flat ms | choosing trees ms | trees ÷ flat |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  for (const products of PRODUCTS) rows.push(await row(products));
  return rows.join('\n');
}

async function row(products: number): Promise<string> {
  const flat = randomNetwork({
    ...{ seed: 1, products, locations: 20, neighbours: 8, meanPerDay: 0.2 },
  });
  const kinds = [flat, withTrees(flat)].map((network) => ({
    network,
    problems: problemsOf(network),
    plans: [] as number[],
    choices: [] as number[],
    lines: 0,
  }));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const kind of kinds) {
      let started = process.cpuUsage();
      const { transfers } = await plan(kind.network, settings);
      const planned = milliseconds(started);
      started = process.cpuUsage();
      for (const problem of kind.problems) planProduct(problem);
      kind.lines = transfers.length;
      if (run === 0) continue;
      kind.plans.push(planned);
      kind.choices.push(milliseconds(started));
    }
  }
  const [plans, choices] = [
    kinds.map((kind) => median(kind.plans)),
    kinds.map((kind) => median(kind.choices)),
  ];
  const cells = [
    `${products} x 20`,
    ...kinds.map(({ lines }) => String(lines)),
    ...plans.map((time) => time.toFixed(0)),
    (plans[1]! / plans[0]!).toFixed(1),
    ...choices.map((time) => time.toFixed(0)),
    (choices[1]! / choices[0]!).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

function withTrees(network: Network): Network {
  const { locations, positions } = network;
  const sourceOf = locations.map(({ type }, i) =>
    type === 'store' ? i - (i % 5) : i === 0 ? -1 : 0,
  );
  const source = Int32Array.from(positions.location, (location) => sourceOf[location]!);
  return { ...network, positions: { ...positions, source } };
}

function problemsOf(network: Network): readonly ProductProblem[] {
  const demand = estimateDemand(network, settings);
  const terms = laneTerms(network);
  return productRanges(network.positions).flatMap((range) => {
    const positions = Array.from({ length: range.end - range.start }, (_, i) =>
      assemblePosition(network, settings, demand, range.start + i),
    );
    const { sites, supply } = productSites(network, terms, range, positions);
    const { product } = range;
    return productProblem({ network, terms, product, sites, supply, settings }) ?? [];
  });
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
