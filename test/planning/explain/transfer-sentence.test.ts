import type { ShadowPrice, Transfer } from '../../../src/planning/network/plan-result';
import { defaultSettings } from '../../../src/planning/network/settings';
import type { TransferObstacle } from '../../../src/planning/explain/transfer-explanation';
import { transferSentence } from '../../../src/planning/explain/transfer-sentence';
import type { TransferValue } from '../../../src/planning/explain/transfer-value';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{ id: 'MUG' }],
  locations: [{ id: 'Leeds' }, { id: 'York' }, { id: 'Hull' }, { id: 'Bath' }],
  positions: [],
});

const value: TransferValue = {
  quantity: 1,
  loss: 3.5,
  gain: 4.27,
  delayCost: 0,
  freight: 1,
  saving: -0.23,
};

function line(from: number, to: number, quantity: number): Transfer {
  return { product: 0, from, to, quantity, benefit: 887, transferCost: 186 } as Transfer;
}

function sentence(
  obstacle: TransferObstacle,
  transfers: readonly Transfer[] = [],
  caution = 1,
): string {
  return transferSentence({
    network,
    settings: { ...defaultSettings(PLAN_DATE), caution },
    plan: { transfers, objective: { after: 110, lowerBound: 100 } as never },
    candidate: { product: 0, from: 0, to: 1 },
    line: transfers.find(({ from, to }) => from === 0 && to === 1) ?? null,
    obstacle,
  });
}

describe('the sentence of a planned transfer', () => {
  const planned = [line(0, 1, 382)];

  it('says what it saves, and what another unit would lose', () => {
    expect(sentence({ kind: 'served otherwise', valueAlone: value, value }, planned)).toBe(
      'In the plan: moving 382 saves 887; freight costs 186. Not more, because another unit would lose 0.23: Leeds would lose 3.5, York would gain 4.27; freight costs 1.',
    );
  });

  it('names another pack by its units', () => {
    expect(sentence({ kind: 'would lose', value: { ...value, quantity: 6 } }, planned)).toContain(
      'because another 6 units would lose 0.23',
    );
  });

  it('says that all units are sent', () => {
    const obstacle = {
      kind: 'all sent elsewhere',
      valueAlone: value,
      shippable: 400,
      sent: 400,
    } as const;

    expect(sentence(obstacle, [...planned, line(0, 2, 18)])).toMatch(
      /because Leeds can spare 400 units and the plan sends all of them \(382 to York and 18 to Hull\)\.$/,
    );
  });

  it('does not ask for more of a firm line', () => {
    expect(sentence({ kind: 'set by a planner', quantity: 382 }, planned)).toMatch(
      / A planner has set this line to 382 units, so the plan adds nothing\.$/,
    );
  });
});

describe('the sentence of a transfer that is not planned', () => {
  it.each<[TransferObstacle, string]>([
    [{ kind: 'same location' }, 'Choose two different locations.'],
    [{ kind: 'set by a planner', quantity: 0 }, 'A planner has set this line to 0.'],
    [
      {
        ...{ kind: 'nothing to spare', onHand: 9, reserved: 2, expired: 3 },
        ...{ minStock: 4, isUntried: false },
      },
      'Leeds has nothing to spare: 9 on hand, 2 reserved, 3 expired, 4 to keep at least.',
    ],
    [
      { kind: 'would lose', value: { ...value, loss: -2, gain: -1, delayCost: 0.4 } },
      'A unit would lose 0.23: Leeds would save 2, York would lose 1; freight costs 1, later arrival 0.4.',
    ],
    [
      { kind: 'expires unsold', maxUnits: 3, value },
      'York can sell only 3 units of the lots from Leeds before they expire.',
    ],
    [
      { kind: 'covered for life', life: 365, value },
      'York has all the stock that it will probably sell within 365 days, so nothing more is sent there.',
    ],
    [
      { kind: 'limits worth more elsewhere', value: { ...value, saving: 5 }, limitCost: 8 },
      'It would save 5 by itself, but the limits it would use save other lines about 8.',
    ],
    [
      { kind: 'missed', value: { ...value, quantity: 4 }, saving: 2 },
      'The plan misses it: 4 units would save 2. The plan may cost up to 10 more than the best one; this is part of it.',
    ],
    [
      { kind: 'costs not covered', value, lineCost: 5, fixedCost: 6, minNetBenefit: 7 },
      '1 unit would save -0.23 after freight, which does not cover 5 for the line, 6 for a shipment and the minimum net benefit of 7.',
    ],
  ])('is plain for %j', (obstacle, expected) => {
    expect(sentence(obstacle)).toBe(expected);
  });

  it('names three lines and counts the rest', () => {
    const lines = [line(2, 1, 5), line(3, 1, 50), line(2, 1, 7), line(3, 1, 1), line(2, 1, 2)];

    expect(sentence({ kind: 'served otherwise', valueAlone: value, value }, lines)).toMatch(
      /^York receives 50 from Bath, 7 from Hull, 5 from Hull and 2 more lines\. Without these lines, a unit from Leeds would save -0\.23 at York\. With them, a unit would lose/,
    );
  });

  it('says how often Caution counts freight', () => {
    expect(sentence({ kind: 'would lose', value }, [], 1.5)).toContain(
      'freight costs 1 (counted 1.5 times by Caution).',
    );
  });

  it.each<[ShadowPrice['kind'], number | null, string]>([
    ['lane capacity', null, 'the lane capacity from Leeds to York (volume 12)'],
    ['outbound limit', 0, 'the outbound limit of Leeds (12 units)'],
    ['inbound limit', 1, 'the inbound limit of York (12 units)'],
    ['volume capacity', 1, 'the volume capacity of York (12)'],
    ['transfer budget', null, 'the transfer budget of 12'],
    ['shipments', null, 'the maximum number of shipments (12)'],
    ['lane shipments', null, 'the maximum number of shipments from Leeds to York (12)'],
  ])('names the %s and its shadow price', (limit, location, words) => {
    const obstacle = { kind: 'limit reached', limit, location, amount: 12, value } as const;

    expect(sentence({ ...obstacle, shadowPrice: 2.5 })).toBe(
      `It would save -0.23 by itself, but ${words} is used up by lines that save more. One more unit of this limit would save about 2.5.`,
    );
    expect(sentence({ ...obstacle, shadowPrice: null })).toMatch(/ is used up\.$/);
  });
});
