import fc from 'fast-check';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { coupledProblem, type TinyLane, type TinyProblem, type TinyProduct } from './tiny-problem';

/** What random problems have. */
export interface ProblemShape {
  readonly products?: number;
  /** Whether shipments have fixed costs, vehicles and a limit on their number. */
  readonly withShipments?: boolean;
  /** Whether lines have costs and a minimum of packs of their own. */
  readonly withLineRules?: boolean;
  readonly withBudget?: boolean;
}

const LOCATIONS = 3;
const PAIRS = [0, 1, 2].flatMap((from) =>
  [0, 1, 2].filter((to) => to !== from).map((to) => ({ from, to })),
);

/** Problems of three locations and up to four lanes, small enough to enumerate all plans. */
export function problems(shape: ProblemShape = {}): fc.Arbitrary<CoupledProblem> {
  return tinyProblems(shape).map(coupledProblem);
}

function tinyProblems({
  products = 2,
  withShipments = false,
  withLineRules = false,
  withBudget = true,
}: ProblemShape): fc.Arbitrary<TinyProblem> {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(value, { nil: undefined });
  const amounts = fc.dictionary(
    fc.constantFrom('0', '1', '2'),
    fc.constantFrom(0, 1, 2, 3, 4, 6, 9),
    { maxKeys: 2 },
  );
  return fc.record({
    products: fc.array(tinyProduct(withLineRules), { minLength: products, maxLength: products }),
    lanes: fc
      .subarray(PAIRS, { minLength: 2, maxLength: 4 })
      .chain((pairs) => fc.tuple(...pairs.map((pair) => tinyLane(pair, withShipments)))),
    hubs: fc.subarray([0, 1, 2]),
    outbound: amounts,
    inbound: amounts,
    volume: amounts,
    ...(withBudget ? { budget: maybe(fc.nat(16)) } : {}),
    ...(withShipments ? { maxShipments: maybe(fc.integer({ min: 1, max: 3 })) } : {}),
  });
}

/** Marginal values of a pack, descending in stock: the lowest first packs leave, the next ones arrive. */
function tinyProduct(withLineRules: boolean): fc.Arbitrary<TinyProduct> {
  const quarter = fc.nat(80).map((value) => value / 4);
  const site = fc
    .tuple(fc.constantFrom(0, 1, 2, 2, 3), fc.array(quarter, { minLength: 5, maxLength: 5 }))
    .map(([stock, values]) => {
      const sorted = [...values].sort((a, b) => b - a);
      return { losses: sorted.slice(0, stock).reverse(), gains: sorted.slice(stock) };
    });
  return fc.record({
    sites: fc.array(site, { minLength: LOCATIONS, maxLength: LOCATIONS }),
    volume: fc.constantFrom(0, 0.5, 1, 2),
    packSize: fc.constantFrom(1, 1, 3),
    minPacks: withLineRules ? fc.constantFrom(1, 2) : fc.constant(1),
  });
}

function tinyLane(
  pair: Pick<TinyLane, 'from' | 'to'>,
  withShipments: boolean,
): fc.Arbitrary<TinyLane> {
  return fc.record({
    from: fc.constant(pair.from),
    to: fc.constant(pair.to),
    freight: fc.nat(6).map((value) => value / 4),
    capacity: fc.option(fc.constantFrom(1, 2, 3, 6)),
    ...(withShipments
      ? { fixedCost: fc.constantFrom(0, 2, 5), maxVehicles: fc.constantFrom(1, 1, 2, 3) }
      : {}),
  });
}
