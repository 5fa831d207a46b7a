import highsLoader from 'highs';
import { defaultSettings } from '../../src/planning/network/settings';
import { planProduct } from '../../src/planning/rebalance/product-plan';
import { mostSaving } from '../planning/rebalance/exact-model';
import { PLAN_DATE, randomNetwork, type RandomNetworkShape } from '../support/random-network';
import { productProblems } from './network-model';

/** Products under line rules, one network each, beside the exact optimum where HiGHS finds it. */
export interface LineRuleRow {
  readonly name: string;
  readonly products: number;
  /** The processor's milliseconds a product, curves known: mean and worst. */
  readonly milliseconds: number;
  readonly worstMilliseconds: number;
  /** The mean and the worst share of the best plan's saving that is missing; null without HiGHS. */
  readonly missing: { readonly mean: number; readonly worst: number } | null;
  /** What the bound leaves open, as a share of all that is saved. */
  readonly gap: number;
  /** HiGHS's milliseconds a product; null where it was not asked. */
  readonly exactMilliseconds: number | null;
}

type Instance = Omit<RandomNetworkShape, 'seed' | 'products'>;

const INSTANCES: readonly (readonly [string, number, boolean, Instance])[] = [
  ['8 locations, 3 a line, 5 or more', 30, true, size(8, 3, 5)],
  ['12 locations, 3 a line, 10 or more', 20, true, size(12, 3, 10)],
  ['20 locations, 3 a line', 60, false, size(20, 3, 1)],
  ['20 locations, 3 a line, 5 or more', 60, false, size(20, 3, 5)],
  ['20 locations, 10 a line', 60, false, size(20, 10, 1)],
];

function size(locations: number, lineCost: number, minTransferQuantity: number): Instance {
  return { locations, neighbours: 8, lineCost, minTransferQuantity };
}

/** Plans and solves every instance, product by product. */
export async function lineRules(): Promise<readonly LineRuleRow[]> {
  const rows: LineRuleRow[] = [];
  for (const [name, products, isSolved, instance] of INSTANCES) {
    rows.push(await measure(name, products, isSolved, instance));
  }
  return rows;
}

async function measure(
  name: string,
  products: number,
  isSolved: boolean,
  instance: Instance,
): Promise<LineRuleRow> {
  const highs = await highsLoader();
  const settings = defaultSettings(PLAN_DATE);
  const times: number[] = [];
  const missing: number[] = [];
  let exactTime = 0;
  let saved = 0;
  let left = 0;
  for (let seed = 1; seed <= products; seed += 1) {
    const network = randomNetwork({ ...instance, products: 1, seed });
    const [problem] = productProblems(network, settings);
    if (problem === undefined) continue;
    planProduct(problem);
    const start = process.cpuUsage();
    const { saving, mostSaving: most } = planProduct(problem);
    times.push(millisecondsSince(start));
    saved += saving;
    left += most - saving;
    if (!isSolved) continue;
    const exactStart = process.cpuUsage();
    const exact = mostSaving(highs, network, settings);
    exactTime += millisecondsSince(exactStart);
    if (exact > 1e-6) missing.push(Math.max(0, 1 - saving / exact));
  }
  return {
    name,
    products: times.length,
    milliseconds: mean(times),
    worstMilliseconds: Math.max(...times),
    missing: isSolved ? { mean: mean(missing), worst: Math.max(...missing) } : null,
    gap: left / (saved + left),
    exactMilliseconds: isSolved ? exactTime / times.length : null,
  };
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
