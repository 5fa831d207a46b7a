import { plansInParallel } from '../../src/worker/parallel-thresholds';
import { randomNetwork } from '../support/random-network';

it.each([
  { products: 5_000, isForTwo: true },
  { products: 4_999, isForTwo: false },
])('two threads plan $products products at two locations: $isForTwo', ({ products, isForTwo }) => {
  const network = randomNetwork({ seed: 1, products, locations: 2 });

  expect(plansInParallel(network)).toBe(isForTwo);
});
