import { defaultSettings } from '../../src/planning/network/settings';
import { isPlannedByTwo } from '../../src/worker/work-for-two';
import { PLAN_DATE, randomNetwork } from '../support/random-network';

const settings = defaultSettings(PLAN_DATE);

it.each([
  { products: 5_000, budget: null, isForTwo: true },
  { products: 4_999, budget: null, isForTwo: false },
  { products: 5_000, budget: 1_000, isForTwo: false },
])(
  'two threads plan $products products at two locations, with a budget of $budget: $isForTwo',
  ({ products, budget, isForTwo }) => {
    const network = randomNetwork({ seed: 1, products, locations: 2 });

    expect(isPlannedByTwo(network, { ...settings, transferBudget: budget })).toBe(isForTwo);
  },
);
