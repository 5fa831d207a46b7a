import { serviceAfterPlan } from '../../../src/planning/explain/service-after-plan';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{ id: 'MUG' }, { id: 'CUP' }],
  locations: [{ id: 'Leeds' }, { id: 'York' }],
  positions: [0, 1].flatMap((product) =>
    [0, 1].map((location) => ({ product, location, onHand: 20, mean: 1, sd: 1 })),
  ),
});

/** A plan that changes the risks of the positions in this way. */
async function sentence(
  [before, after]: readonly [readonly number[], readonly number[]],
  saved = 10,
): Promise<string | null> {
  const { positions, measures, objective } = await plan(network, defaultSettings(PLAN_DATE));
  const below = (risks: readonly number[]) => risks.filter((risk) => risk > 0.05).length;
  return serviceAfterPlan(network, {
    objective: { ...objective, before: 100, after: 100 - saved },
    measures: {
      before: { ...measures.before, stockoutRiskPositions: below(before) },
      after: { ...measures.after, stockoutRiskPositions: below(after) },
    },
    positions: {
      ...positions,
      stockoutRisk: Float64Array.from(before),
      stockoutRiskAfter: Float64Array.from(after),
    },
  });
}

const worse: readonly [readonly number[], readonly number[]] = [
  [0.01, 0.3, 0.02, 0.01],
  [0.08, 0.2, 0.12, 0.01],
];

it('names the positions that a plan takes below their service level, and why', async () => {
  expect(await sentence(worse)).toBe(
    'Positions below their service level rise from 1 to 3: 2 fall below it because their units save more where they go than they cost here, most at Leeds (2); the riskiest is CUP at Leeds, stockout risk 2% to 12%.',
  );
});

it('says nothing where they do not rise, or where nothing is saved', async () => {
  expect(await sentence([worse[1], worse[0]])).toBeNull();
  expect(await sentence(worse, 0)).toBeNull();
});
