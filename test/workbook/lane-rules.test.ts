import { LaneRules, defaultLaneRule } from '../../src/workbook/lane-rules';
import type { LaneRule } from '../../src/workbook/lane-rules';
import { defaultLocation } from '../../src/workbook/read-locations';
import type { NetworkDefaults } from '../../src/workbook/workbook-settings';

const DEFAULTS: NetworkDefaults = {
  leadTime: 7,
  leadTimeSd: 0,
  orderCost: 50,
  transferCostPerUnit: 1,
  transferCostShare: 0,
  fixedCostPerShipment: 0,
  lineCost: 0,
  transferLeadTime: 2,
  salvageShare: 0.5,
  minTransferQuantity: 1,
};

const LOCATIONS = ['Hub', 'Leeds', 'York'].map(defaultLocation);
const [HUB, LEEDS, YORK] = [0, 1, 2];

function rule(from: number | null, to: number | null, more: Partial<LaneRule> = {}): LaneRule {
  return { ...defaultLaneRule(DEFAULTS), from, to, ...more };
}

function rulesOf(...rules: readonly LaneRule[]): LaneRules {
  const found = new LaneRules();
  for (const each of rules) found.add(each);
  return found;
}

/** The cost per unit of every lane, as `from>to: cost`. */
function costs(rules: LaneRules, locations = LOCATIONS): readonly string[] {
  return rules
    .lanesBetween(locations)
    .map(({ from, to, costPerUnit }) => `${from}>${to}: ${costPerUnit}`);
}

describe('lane rules', () => {
  it('give no lanes without a rule', () => {
    expect(costs(new LaneRules())).toEqual([]);
  });

  it('give a lane for every ordered pair of different locations under a general rule', () => {
    expect(costs(rulesOf(rule(null, null)))).toEqual([
      ...['0>1: 1', '0>2: 1', '1>0: 1', '1>2: 1', '2>0: 1', '2>1: 1'],
    ]);
  });

  it('apply the most specific rule: pair, origin, destination, then all', () => {
    const rules = rulesOf(
      rule(null, null, { costPerUnit: 1 }),
      rule(null, YORK, { costPerUnit: 2 }),
      rule(HUB, null, { costPerUnit: 3 }),
      rule(HUB, LEEDS, { costPerUnit: 4 }),
    );

    expect(costs(rules)).toEqual(['0>1: 4', '0>2: 3', '1>0: 1', '1>2: 2', '2>0: 1', '2>1: 1']);
  });

  it('exclude a pair that a specific rule does not allow', () => {
    const rules = rulesOf(rule(HUB, null), rule(HUB, YORK, { isAllowed: false }));

    expect(costs(rules)).toEqual(['0>1: 1']);
  });

  it('use only the first rule of a pair', () => {
    const rules = new LaneRules();

    expect(rules.add(rule(HUB, LEEDS, { costPerUnit: 5 }))).toBe(true);
    expect(rules.add(rule(HUB, LEEDS, { costPerUnit: 6 }))).toBe(false);
    expect(costs(rules)).toEqual(['0>1: 5']);
  });

  it.each([
    ['a closed location, which only ships', { isOpen: false }, ['0>1: 1']],
    ['a location that may not ship', { canShip: false }, ['1>0: 1']],
    ['a location that may not receive', { canReceive: false }, ['0>1: 1']],
  ] as const)('respect %s', (_title, flags, expected) => {
    const locations = [{ ...LOCATIONS[HUB]!, ...flags }, LOCATIONS[LEEDS]!];

    expect(costs(rulesOf(rule(null, null)), locations)).toEqual(expected);
  });
});
