import highsLoader from 'highs';
import { defaultSettings } from '../../../src/planning/network/settings';
import { planProduct } from '../../../src/planning/rebalance/product-plan';
import { savingUpperBound } from '../../planning/rebalance/exact-model';
import { PLAN_DATE, randomNetwork, type RandomNetworkShape } from '../../support/random-network';
import { productProblems } from '../network-model';

/** Products under line rules, one network each, beside the exact optimum where HiGHS finds it. */
export interface LineRuleRow {
  readonly name: string;
  readonly products: number;
  /** The processor's milliseconds for each product, curves known, ascending. */
  readonly milliseconds: readonly number[];
  /** HiGHS's, for those that it was asked for. */
  readonly exactMilliseconds: readonly number[];
  /** The share of the best plan's saving that each plan misses, where HiGHS found the best. */
  readonly missing: readonly number[];
  /** Products whose plan saves nothing although something could be saved. */
  readonly missed: number;
  /** What the bound leaves open, as a share of all that could be saved. */
  readonly gap: number;
}

interface LineRules {
  readonly locations: number;
  readonly lineCost: number;
  readonly minTransferQuantity: number;
  readonly products: number;
  /** How many of them HiGHS solves too. */
  readonly solved: number;
}

const EXACT_SECONDS = 10;

const INSTANCES: readonly LineRules[] = [
  { locations: 8, lineCost: 3, minTransferQuantity: 5, products: 60, solved: 30 },
  { locations: 12, lineCost: 3, minTransferQuantity: 10, products: 60, solved: 20 },
  { locations: 12, lineCost: 10, minTransferQuantity: 1, products: 60, solved: 20 },
  { locations: 20, lineCost: 3, minTransferQuantity: 1, products: 100, solved: 10 },
  { locations: 20, lineCost: 3, minTransferQuantity: 5, products: 100, solved: 10 },
  { locations: 20, lineCost: 10, minTransferQuantity: 1, products: 100, solved: 10 },
];

/** Plans every instance, product by product, and solves some of them. */
export async function* lineRules(): AsyncGenerator<LineRuleRow, void, void> {
  const highs = await highsLoader();
  const settings = defaultSettings(PLAN_DATE);
  for (const { products, solved, ...rules } of INSTANCES) {
    const milliseconds: number[] = [];
    const exactMilliseconds: number[] = [];
    const missing: number[] = [];
    let missed = 0;
    let saved = 0;
    let left = 0;
    for (let seed = 1; seed <= products; seed += 1) {
      const shape: RandomNetworkShape = { ...rules, neighbours: 8, products: 1, seed };
      const network = randomNetwork(shape);
      const [problem] = productProblems(network, settings);
      if (problem === undefined) continue;
      planProduct(problem);
      const start = process.cpuUsage();
      const { saving, savingUpperBound: most } = planProduct(problem);
      milliseconds.push(millisecondsSince(start));
      saved += saving;
      left += most - saving;
      if (seed > solved) continue;
      const exactStart = process.cpuUsage();
      const exact = savingUpperBound(highs, network, settings, EXACT_SECONDS);
      exactMilliseconds.push(millisecondsSince(exactStart));
      if (exact === null || exact < 1e-6) continue;
      missing.push(Math.max(0, 1 - saving / exact));
      if (saving === 0) missed += 1;
    }
    yield {
      name: nameOf(rules),
      products: milliseconds.length,
      milliseconds: milliseconds.sort((a, b) => a - b),
      exactMilliseconds: exactMilliseconds.sort((a, b) => a - b),
      ...{ missing, missed, gap: left / (saved + left) },
    };
  }
}

function nameOf({
  locations,
  lineCost,
  minTransferQuantity,
}: Omit<LineRules, 'products' | 'solved'>): string {
  const least = minTransferQuantity > 1 ? `, ${minTransferQuantity} or more` : '';
  return `${locations} locations, ${lineCost} a line${least}`;
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
