import { costOfFirmLines } from '../../../src/planning/rebalance/planned-lines';
import { inputsOf, planAll, settings, twoProducts } from './planner-parts';

const network = twoProducts();
const saving = ({
  lines,
}: {
  readonly lines: readonly { benefit: number; transferCost: number }[];
}) => lines.reduce((sum, { benefit, transferCost }) => sum + benefit - transferCost, 0);

describe('the planner of products', () => {
  it('decides products without shared limits at once, with a bound equal to their saving', () => {
    const { planner, ledger, bound } = planAll(inputsOf(network));

    expect(ledger.lines).toHaveLength(2);
    expect(planner.coupled).toEqual([]);
    expect(bound).toBeCloseTo(saving(ledger), 6);
  });

  it('postpones products that share a limit', () => {
    const { planner, ledger, bound } = planAll(
      inputsOf(twoProducts({ locations: [{ outboundLimit: 30 }, {}] })),
    );

    expect(planner.coupled.map(({ product }) => product)).toEqual([0, 1]);
    expect(ledger.lines).toEqual([]);
    expect(bound).toBe(0);

    planner.decideCoupled([Int32Array.of(20), Int32Array.of(10)]);

    expect(ledger.lines.map(({ quantity }) => quantity)).toEqual([20, 10]);
  });

  it('decides at once a product whose lines use no limit', () => {
    const limited = twoProducts({
      locations: [{}, {}, { inboundLimit: 5 }],
      lanes: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
      positions: [
        { product: 0, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
        { product: 0, location: 1, mean: 1, sd: 1 },
        { product: 1, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
        { product: 1, location: 2, mean: 1, sd: 1 },
      ],
    });
    const { planner, ledger } = planAll(inputsOf(limited));

    expect(ledger.lines.map(({ product }) => product)).toEqual([0]);
    expect(planner.coupled.map(({ product }) => product)).toEqual([1]);
  });

  it('bounds the saving at true cost if caution makes the plan smaller', () => {
    const free = planAll(inputsOf(network));
    const cautious = planAll(inputsOf(network, { ...settings, caution: 5 }));

    expect(saving(cautious.ledger)).toBeLessThan(saving(free.ledger));
    expect(cautious.bound).toBeCloseTo(free.bound, 6);
  });

  it('drops all lines below the minimum net benefit, but not the bound', () => {
    const { ledger, bound } = planAll(inputsOf(network, { ...settings, minNetBenefit: 1e6 }));

    expect(ledger.lines).toEqual([]);
    expect(bound).toBeCloseTo(planAll(inputsOf(network)).bound, 6);
  });

  it('subtracts the cost of a firm line from the bound', () => {
    const row = { product: 0, from: 0, to: 1, quantity: 60 };
    const firm = { ...row, id: null, why: 'marked', cell: null } as const;
    const { ledger, cache, table, bound } = planAll(
      inputsOf({ ...network, firmTransfers: [firm] }),
    );
    const [first, second] = ledger.lines;
    const problem = cache.snapshot(table)!.results.models.get(0)!.problem!;

    expect(first).toMatchObject({ product: 0, quantity: 60, firm: { row: firm, moved: 60 } });
    expect(bound).toBeCloseTo(
      second!.benefit - second!.transferCost - costOfFirmLines(network, problem),
      6,
    );
  });

  it('has a valid bound if it is asked to stop', () => {
    const inputs = inputsOf(twoProducts({ lanes: [{ from: 0, to: 1, lineCost: 5 }] }));
    const stopped = planAll(inputs, { stop: { aborted: true } });
    const whole = planAll(inputs);

    expect(stopped.bound).toBeGreaterThanOrEqual(saving(whole.ledger) - 1e-9);
    expect(saving(stopped.ledger)).toBeLessThanOrEqual(saving(whole.ledger) + 1e-9);
  });
});
