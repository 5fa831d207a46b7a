import fc from 'fast-check';
import { Refusal } from '../../../src/planning/base/refusal';
import { defaultSettings } from '../../../src/planning/network/settings';
import { act, needsAuthority } from '../../../src/planning/signoff/act';
import type { Approver } from '../../../src/planning/signoff/approver';
import { EVENTS, type LineEvent } from '../../../src/planning/signoff/line-event';
import { proposedLine } from '../../../src/planning/signoff/line-state';
import { rankOf, tierLadder } from '../../../src/planning/signoff/tier-ladder';

const ladder = tierLadder(defaultSettings(46_349));
const person = fc.constantFrom('a@x.com', 'b@x.com', 'c@x.com');
const anybody = fc.oneof(person, fc.constant(''));
const tier = fc.constantFrom('Auto', 'Manager', 'Director', 'Executive', 'Boss');
const approvers: fc.Arbitrary<Approver[]> = fc.array(
  fc.record({
    email: person,
    name: fc.constant(''),
    tier,
    limit: fc.option(fc.integer({ min: 0, max: 200_000 })),
    regions: fc.subarray(['North', 'South']),
    families: fc.subarray(['Tea', 'Coffee']),
    delegate: fc.option(person),
    delegateUntil: fc.option(fc.integer({ min: 46_348, max: 46_350 })),
  }),
  { minLength: 1, maxLength: 4 },
);
const line = fc.record({
  value: fc.integer({ min: 0, max: 150_000 }),
  tier: fc.constantFrom('Auto', 'Manager', 'Director', 'Executive'),
  regions: fc.subarray(['North', 'South', 'East']),
  family: fc.constantFrom('Tea', 'Coffee', 'Milk'),
  proposedBy: fc.option(person),
});
const status = fc.constantFrom(
  'pending' as const,
  'approved' as const,
  'stale' as const,
  'rejected' as const,
);
const event: fc.Arbitrary<LineEvent> = fc.constantFrom(...EVENTS.filter(needsAuthority)).map(
  (kind) =>
    ({
      kind,
      ...{ quantity: 3, tier: 'Manager', isAuto: false, reason: 'why', units: 2, damaged: 0 },
    }) as LineEvent,
);

describe('no act without authority', () => {
  it('holds for every person, line, status and event', () => {
    let granted = 0;
    fc.assert(
      fc.property(...[approvers, line, event, status, anybody], (all, toSign, cause, at, by) => {
        const state = { ...proposedLine('transfer', toSign.tier, 3), status: at, moved: 3 };
        const now = 46_349.5;
        const found = act(state, cause, { by, now, line: toSign }, { ladder, approvers: all });
        if (found instanceof Refusal) return;
        granted += 1;
        const { email, onBehalfOf, limit } = found.grant!;
        const holder = onBehalfOf ?? email;
        expect(email).toBe(by);
        expect([email, holder]).not.toContain(toSign.proposedBy);
        expect(toSign.value).toBeLessThanOrEqual(limit);
        expect(
          all.some(
            (each) =>
              each.email === holder &&
              rankOf(ladder, each.tier) >= Math.max(1, rankOf(ladder, toSign.tier)) &&
              (each.limit ?? Infinity) >= limit &&
              toSign.regions.every((r) => each.regions.length === 0 || each.regions.includes(r)) &&
              (each.families.length === 0 || each.families.includes(toSign.family)) &&
              (onBehalfOf === null ||
                (each.delegate === by && (each.delegateUntil ?? Infinity) >= 46_349)),
          ),
        ).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(granted).toBeGreaterThan(20);
  });

  it('asks a name of who ships or receives, and no authority', () => {
    const state = { ...proposedLine('transfer', 'Manager', 3), status: 'approved' as const };
    const toSign = { value: 9, tier: 'Manager', regions: [], family: '', proposedBy: null };
    const ship = (by: string) =>
      act(
        state,
        { kind: 'ship', units: 3 },
        { by, now: 46_349, line: toSign },
        { ladder, approvers: [] },
      );

    expect(ship(' ')).toBeInstanceOf(Refusal);
    expect(ship('Warehouse 3')).toMatchObject({ state: { status: 'shipped' }, grant: null });
  });
});
