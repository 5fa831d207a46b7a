import fc from 'fast-check';
import { CountDemand } from '../../../src/planning/probability/count-demand';
import type { PolicyFamily } from '../../../src/planning/policy/policy-problem';
import { orderQuantityWithBackorders } from '../../../src/planning/policy/order-quantity-with-backorders';
import { rqPolicyCost, solveRqPolicy, type RqPolicy } from '../../../src/planning/policy/rq-policy';
import cases from '../../cases/rq-policy.json';
import { expectWithin } from '../../support/expect-within';

const mean = fc.double({ min: 0.05, max: 2000, noNaN: true });
const variation = fc.double({ min: 0.01, max: 2, noNaN: true });
const leadTime = fc.double({ min: 0, max: 10, noNaN: true });
const money = fc.double({ min: 0.01, max: 200, noNaN: true });

function best(...args: Parameters<typeof solveRqPolicy>): RqPolicy {
  return solveRqPolicy(...args) as RqPolicy;
}

describe('the (r, Q) policy', () => {
  it.each(cases.poissonOptima.rows)(
    'agrees under Poisson demand: mean %p, sd %p, lead time %p, K %p, h %p, p %p',
    (...[of, sd, lead, order, holding, penalty, point, quantity, cost]) => {
      const policy = best({
        mean: of!,
        sd: sd!,
        leadTime: lead!,
        orderCost: order!,
        holdingCost: holding!,
        penaltyCost: penalty!,
        family: 'poisson',
      });
      expect([policy.reorderPoint, policy.orderQuantity]).toEqual([point, quantity]);
      expectWithin(policy.cost, cost!, cases.poissonOptima.tolerance);
    },
  );

  type CostRow = [PolicyFamily, ...[...Parameters<typeof solveRqPolicy>, number, number]];

  it.each(cases.costs.rows as unknown as CostRow[])(
    'costs what is published, under %s demand: r %p, Q %p, mean %p, sd %p, lead time %p',
    (family, ...numbers) => {
      const [r, q, of, sd, lead, order, holding, penalty, cost, tolerance] = numbers as number[];
      expectWithin(
        rqPolicyCost(
          { reorderPoint: r!, orderQuantity: q! },
          {
            mean: of!,
            sd: sd!,
            leadTime: lead!,
            orderCost: order!,
            holdingCost: holding!,
            penaltyCost: penalty!,
            family,
          },
        ),
        cost!,
        tolerance!,
      );
    },
  );

  it.each(cases.reorderPoints.rows)(
    'for one quantity costs least at the published reorder point: %p, %p, %p, h %p, p %p, Q %p',
    (...[of, sd, lead, holding, penalty, quantity, point]) => {
      const at = (r: number) =>
        rqPolicyCost(
          { reorderPoint: r, orderQuantity: quantity! },
          {
            mean: of!,
            sd: sd!,
            leadTime: lead!,
            orderCost: 0,
            holdingCost: holding!,
            penaltyCost: penalty!,
          },
        ) as number;
      const step = cases.reorderPoints.tolerance * Math.abs(point!);
      expect(at(point!)).toBeLessThanOrEqual(at(point! - step));
      expect(at(point!)).toBeLessThanOrEqual(at(point! + step));
    },
  );

  it.each(cases.approximations.rows)(
    'is no dearer than the approximation by %s: mean %p, sd %p, lead time %p',
    (name, ...numbers) => {
      const [of, sd, lead, order, holding, penalty, point, quantity] = numbers as number[];
      const policy = best({
        mean: of!,
        sd: sd!,
        leadTime: lead!,
        orderCost: order!,
        holdingCost: holding!,
        penaltyCost: penalty!,
      });
      const other = rqPolicyCost(
        { reorderPoint: point!, orderQuantity: quantity! },
        {
          mean: of!,
          sd: sd!,
          leadTime: lead!,
          orderCost: order!,
          holdingCost: holding!,
          penaltyCost: penalty!,
        },
      ) as number;
      expect(policy.cost).toBeLessThanOrEqual(other * (1 + 1e-12));
      if (name === 'loss function') {
        expectWithin(policy.orderQuantity, quantity!, 1e-4);
        expectWithin(policy.reorderPoint, point!, 1e-4);
      }
    },
  );

  it('is no dearer than any neighbour, and costs what it says (Poisson)', () => {
    fc.assert(
      fc.property(mean, leadTime, money, money, money, (of, lead, order, holding, penalty) => {
        const policy = best({
          mean: of,
          sd: 0,
          leadTime: lead,
          orderCost: order,
          holdingCost: holding,
          penaltyCost: penalty,
          family: 'poisson',
        });
        const { reorderPoint: r, orderQuantity: q } = policy;
        expect(Number.isInteger(r) && Number.isInteger(q) && q > 0).toBe(true);
        const at = (point: number, quantity: number) =>
          rqPolicyCost(
            { reorderPoint: point, orderQuantity: quantity },
            {
              mean: of,
              sd: 0,
              leadTime: lead,
              orderCost: order,
              holdingCost: holding,
              penaltyCost: penalty,
              family: 'poisson',
            },
          ) as number;
        expectWithin(at(r, q), policy.cost, 1e-10);
        for (const [dr, dq] of [
          [0, 1],
          [-1, 0],
          [1, 0],
          [-1, 1],
          [-1, 2],
          [1, -1],
          [0, -1],
        ] as const) {
          if (q + dq < 1) continue;
          expect(at(r + dr, q + dq)).toBeGreaterThanOrEqual(policy.cost * (1 - 1e-10));
        }
      }),
    );
  });

  it('is no dearer than any neighbour, and costs what it says (normal)', () => {
    fc.assert(
      fc.property(
        mean,
        variation,
        leadTime,
        money,
        money,
        money,
        (of, cv, lead, order, holding, penalty) => {
          const sd = of * cv;
          const policy = best({
            mean: of,
            sd,
            leadTime: lead,
            orderCost: order,
            holdingCost: holding,
            penaltyCost: penalty,
          });
          const { reorderPoint: r, orderQuantity: q } = policy;
          const at = (point: number, quantity: number) =>
            rqPolicyCost(
              { reorderPoint: point, orderQuantity: quantity },
              {
                mean: of,
                sd,
                leadTime: lead,
                orderCost: order,
                holdingCost: holding,
                penaltyCost: penalty,
              },
            ) as number;
          expectWithin(at(r, q), policy.cost, 1e-9);
          for (const [dr, dq] of [
            [0.01, 0],
            [-0.01, 0],
            [0, 0.01],
            [0, -0.01],
            [-0.01, 0.02],
          ] as const) {
            expect(at(r + dr * q, q + dq * q)).toBeGreaterThanOrEqual(policy.cost * (1 - 1e-9));
          }
        },
      ),
    );
  });

  it('adds up what every position costs, as the sum over whole positions does', () => {
    // (K·λ + Σ G(y), y = r + 1 … r + Q) ÷ Q with G from the losses one by one.
    const demand = new CountDemand(3, 3);
    let positions = 0;
    for (let y = -1; y <= 9; y += 1) {
      positions += 2 * (y - 3 + demand.loss(y)) + 7 * demand.loss(y);
    }
    expectWithin(
      rqPolicyCost(
        { reorderPoint: -2, orderQuantity: 11 },
        {
          mean: 1.5,
          sd: 0,
          leadTime: 2,
          orderCost: 20,
          holdingCost: 2,
          penaltyCost: 7,
          family: 'poisson',
        },
      ),
      (20 * 1.5 + positions) / 11,
      1e-12,
    );
  });

  it('is the order quantity with backorders where demand is certain', () => {
    const policy = best({
      mean: 1300,
      sd: 0,
      leadTime: 0.25,
      orderCost: 8,
      holdingCost: 0.225,
      penaltyCost: 5,
    });
    const certain = orderQuantityWithBackorders({
      annualDemand: 1300,
      orderCost: 8,
      holdingCost: 0.225,
      backorderCost: 5,
    }) as RqPolicy & {
      quantity: number;
      backorderedFraction: number;
    };
    expectWithin(policy.orderQuantity, certain.quantity, 1e-10);
    expectWithin(policy.cost, certain.cost, 1e-12);
    expectWithin(
      policy.reorderPoint,
      1300 * 0.25 - certain.quantity * certain.backorderedFraction,
      1e-10,
    );
  });

  it('is a base stock where an order costs nothing', () => {
    expect(
      best({
        mean: 1.5,
        sd: 0,
        leadTime: 2,
        orderCost: 0,
        holdingCost: 20,
        penaltyCost: 150,
        family: 'poisson',
      }).orderQuantity,
    ).toBe(1);
    const { reorderPoint, orderQuantity } = best({
      mean: 100,
      sd: 20,
      leadTime: 4,
      orderCost: 0,
      holdingCost: 1,
      penaltyCost: 9,
    });
    expect(orderQuantity).toBe(0);
    expectWithin(reorderPoint, 400 + 40 * 1.2815515655446006, 1e-12);
  });

  it('is found at once for a million units and an order that costs a fortune', () => {
    const policy = best({
      mean: 1e6,
      sd: 0,
      leadTime: 1,
      orderCost: 1e12,
      holdingCost: 1,
      penaltyCost: 10,
      family: 'poisson',
    });
    expect(policy.orderQuantity).toBeGreaterThan(1e9);
    expectWithin(policy.cost, Math.sqrt((2 * 1e12 * 1e6 * 10) / 11), 1e-6);
  });

  it.each([
    ['no demand', [0, 3, 2, 8, 1, 5], /Mean demand must be above 0/],
    ['a negative standard deviation', [10, -3, 2, 8, 1, 5], /standard deviation/],
    ['a negative lead time', [10, 3, -2, 8, 1, 5], /lead time/],
    ['a negative order cost', [10, 3, 2, -8, 1, 5], /order cost/],
    ['no holding cost', [10, 3, 2, 8, 0, 5], /holding cost/],
    ['no penalty cost', [10, 3, 2, 8, 1, 0], /penalty cost/],
  ] as const)('is refused for %s', (_, [of, sd, lead, order, holding, penalty], sentence) => {
    const refusal = { kind: 'domain', message: expect.stringMatching(sentence) };
    expect(
      solveRqPolicy({
        mean: of,
        sd,
        leadTime: lead,
        orderCost: order,
        holdingCost: holding,
        penaltyCost: penalty,
      }),
    ).toMatchObject(refusal);
    expect(
      rqPolicyCost(
        { reorderPoint: 5, orderQuantity: 9 },
        {
          mean: of,
          sd,
          leadTime: lead,
          orderCost: order,
          holdingCost: holding,
          penaltyCost: penalty,
        },
      ),
    ).toMatchObject(refusal);
  });

  it('has no cost at a quantity of 0', () => {
    expect(
      rqPolicyCost(
        { reorderPoint: 5, orderQuantity: 0 },
        { mean: 10, sd: 3, leadTime: 2, orderCost: 8, holdingCost: 1, penaltyCost: 5 },
      ),
    ).toMatchObject({ kind: 'domain' });
  });
});
