import {
  allLines,
  chosenLines,
  lineGroups,
  lineKey,
  planLines,
} from '../../../src/taskpane/result/plan-lines';
import { examplePlan } from '../../support/example-plan';

const { network, result } = examplePlan(12, 6);
const lines = planLines(network, result.transfers);

describe('The lines of a plan in the pane', () => {
  it('have the names of their product and locations', () => {
    const [transfer] = result.transfers;

    expect(lines).toHaveLength(result.transfers.length);
    expect(lines[0]).toMatchObject({
      product: network.products[transfer!.product]!.id,
      from: network.locations[transfer!.from]!.id,
      to: network.locations[transfer!.to]!.id,
    });
  });

  it('are all shown at first, highest saving first', () => {
    const savings = chosenLines(lines, allLines).map(({ transfer }) => transfer.netBenefit);

    expect(savings).toHaveLength(lines.length);
    expect(savings).toEqual([...savings].sort((a, b) => b - a));
  });

  it('are found by any words of product, description and locations, in any order', () => {
    const { product, to } = lines[3]!;

    const found = chosenLines(lines, { ...allLines, search: ` ${to.toUpperCase()}  ${product}` });

    expect(found).toContain(lines[3]);
    expect(found.every((line) => line.text.includes(to.toLowerCase()))).toBe(true);
    expect(chosenLines(lines, { ...allLines, search: 'no such thing' })).toEqual([]);
  });

  it('can be narrowed to a tier and sorted by quantity', () => {
    const { tier } = lines[0]!.transfer;

    const found = chosenLines(lines, { ...allLines, tier, order: 'quantity' });

    expect(new Set(found.map(({ transfer }) => transfer.tier))).toEqual(new Set([tier]));
    const quantities = found.map(({ transfer }) => transfer.quantity);
    expect(quantities).toEqual([...quantities].sort((a, b) => b - a));
  });

  it('can be narrowed to a region that a line leaves or reaches', () => {
    const [{ transfer }] = lines as [(typeof lines)[0]];
    const placed = {
      ...network,
      locations: network.locations.map((location, at) => ({
        ...location,
        region: at === transfer.to ? 'North' : 'South',
      })),
    };
    const inRegions = planLines(placed, result.transfers);

    const found = chosenLines(inRegions, { ...allLines, region: 'North' });

    expect(lineGroups(inRegions).regions).toEqual(['North', 'South']);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.every(({ transfer: { from, to } }) => from === transfer.to || to === transfer.to),
    ).toBe(true);
  });

  it('have a key that does not depend on case or blanks', () => {
    expect(lineKey(' Mug', 'York', 'LEEDS ')).toBe(lineKey('MUG', 'york', 'Leeds'));
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('are filtered and sorted within a frame or two, ten thousand at once', () => {
    const many = Array.from({ length: 10_000 }, (_line, at) => lines[at % lines.length]!);
    chosenLines(many, { ...allLines, search: 'mug', order: 'product' });

    const started = performance.now();
    chosenLines(many, { ...allLines, search: 'mug', order: 'product' });

    expect(performance.now() - started).toBeLessThan(150);
  });
});
