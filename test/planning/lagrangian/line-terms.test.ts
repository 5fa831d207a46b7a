import fc from 'fast-check';
import { LimitUsage, MAX_PACKS } from '../../../src/planning/lagrangian/limit-usage';
import { applyTerms, residualTerms } from '../../../src/planning/lagrangian/line-terms';
import { problems } from './arbitrary-problem';
import { allPacks, respectsLimits } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

const sites = [{ losses: [1, 2, 3] }, { gains: [9, 8, 7] }, { gains: [6, 5, 4] }];
const lanes = [
  { from: 0, to: 1, freight: 1, lineCost: 2 },
  { from: 0, to: 2, freight: 1 },
];
const { problem } = coupledProblem({ products: [{ sites, minPacks: 2 }], lanes }).products[0]!;

describe('a problem under terms', () => {
  it('adds prices to the cost of packs and lines', () => {
    const priced = applyTerms(problem, {
      packPrice: Float64Array.of(0.5, 4),
      linePrice: Float64Array.of(3, 0),
    });

    expect(priced!.lines).toMatchObject([
      { packCost: 1.5, lineCost: 5 },
      { packCost: 5, lineCost: 0 },
    ]);
  });

  it('leaves out lines that cannot carry the minimum', () => {
    const bounded = applyTerms(problem, { maxPacks: Int32Array.of(1, 2) });

    expect(bounded!.lines).toMatchObject([{ lane: 1, maxPacks: 2 }]);
  });

  it('is null where no line is left', () => {
    expect(applyTerms(problem, { maxPacks: Int32Array.of(0, 0) })).toBeNull();
  });

  it('keeps the tighter of two bounds on a line', () => {
    const own = { ...problem, lines: problem.lines.map((line) => ({ ...line, maxPacks: 2 })) };
    const bounded = applyTerms(own, { maxPacks: Int32Array.of(3, MAX_PACKS) });

    expect(bounded!.lines.map(({ maxPacks }) => maxPacks)).toEqual([2, 2]);
  });

  it('ends the curves of sites where they may ship and receive no more', () => {
    const { nodes } = applyTerms(problem, {
      maxShipped: Int32Array.of(2, MAX_PACKS, MAX_PACKS),
      maxReceived: Int32Array.of(MAX_PACKS, 1, MAX_PACKS),
    })!;

    expect(nodes[0]!.shippable).toBe(2);
    expect(nodes[1]!.demandValue.valueAt(1)).toBe(9);
    expect(nodes[1]!.demandValue.valueAt(2)).toBeUndefined();
    expect(nodes[2]!.demandValue.valueAt(3)).toBe(15);
  });

  it('does not bound the net gain of a hub, which may pass on what it receives', () => {
    const hub = coupledProblem({ products: [{ sites }], lanes, hubs: [1] }).products[0]!;
    const { nodes } = applyTerms(hub.problem, {
      maxShipped: Int32Array.of(3, 3, 3),
      maxReceived: Int32Array.of(3, 1, 3),
    })!;

    expect(nodes[1]!.demandValue.valueAt(3)).toBe(24);
  });
});

describe('residual terms', () => {
  it('bound each line by its lane and each site by its limits', () => {
    const coupled = coupledProblem({
      products: [{ sites, packSize: 2, volume: 3 }],
      lanes: [{ ...lanes[0]!, capacity: 13 }, lanes[1]!],
      outbound: { 0: 5 },
      inbound: { 1: 4 },
      volume: { 2: 11 },
    });
    const terms = residualTerms(
      coupled.shared,
      new LimitUsage(coupled.shared),
      coupled.products[0]!,
    );

    // A pack has 2 units and volume 6.
    expect([...terms.maxPacks]).toEqual([2, 1]);
    expect([...terms.maxShipped]).toEqual([2, MAX_PACKS, MAX_PACKS]);
    expect([...terms.maxReceived]).toEqual([MAX_PACKS, 2, 1]);
  });

  it('shut out no packs that fit beside the other products', () => {
    fc.assert(
      fc.property(problems(), fc.nat(), fc.nat(), (coupled, drawn, drawnOther) => {
        const [first, second] = coupled.products;
        const others = allPacks(second!);
        const other = others[drawnOther % others.length]!;
        const own = allPacks(first!);
        const packs = own[drawn % own.length]!;
        fc.pre(respectsLimits(coupled, [packs, other]));
        const usage = new LimitUsage(coupled.shared);
        usage.add(second!, other);
        const { maxPacks, maxShipped, maxReceived } = residualTerms(coupled.shared, usage, first!);
        const { lines } = first!.problem;

        lines.forEach(({ from, to }, line) => {
          const total = (end: 'from' | 'to', site: number): number =>
            lines.reduce((sum, each, i) => sum + (each[end] === site ? packs[i]! : 0), 0);
          expect(packs[line]).toBeLessThanOrEqual(maxPacks[line]!);
          expect(total('from', from)).toBeLessThanOrEqual(maxShipped[from]!);
          expect(total('to', to)).toBeLessThanOrEqual(maxReceived[to]!);
        });
      }),
      { numRuns: 60 },
    );
  });
});
