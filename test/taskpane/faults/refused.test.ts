/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { closePanes, finished, openPage, openScene, trouble, undisturbed } from './fault-scene';
import type { Moment } from './fault-scene';
import { stateOf } from '../../support/workbook-state';
import type { WorkbookState } from '../../support/workbook-state';
import { expectNextClickWorks, expectWorkbookWhole } from './expect-whole';

/** The workbook as a plan leaves it that nothing disturbs: the first one, and one in an older's place. */
let firstPlan: WorkbookState;
let nextPlan: WorkbookState;

beforeAll(async () => {
  await openPage();
  firstPlan = await undisturbed();
  nextPlan = await undisturbed({ hasPlan: true });
});

afterEach(closePanes);

interface Refusal {
  readonly id: string;
  /** Sentences that the pane must say, in this order. */
  readonly says: RegExp;
  /** When it strikes in a workbook without a plan, and in one with an older plan. */
  readonly beforeFirst: readonly Moment[];
  readonly beforeNext: readonly Moment[];
}

const refusals: readonly Refusal[] = [
  {
    id: 'lostSession',
    says: /The connection to the workbook was lost\. .*Check the network, then close the workbook, open it again and try once more\./,
    beforeFirst: ['from the start', 'while it reads', 'at the first sheet', 'at the last sheet'],
    beforeNext: ['while it plans', 'at the first sheet', 'at a later sheet', 'at the last sheet'],
  },
  {
    id: 'failing',
    says: /Excel reported an internal error\. .*Try again\. If it happens again, please report it with the code in brackets\./,
    beforeFirst: ['while it reads', 'at the first sheet', 'at a later sheet'],
    beforeNext: ['from the start', 'while it plans', 'at the first sheet'],
  },
  {
    id: 'readOnly',
    says: /The workbook is read-only\. .*Choose Edit Workbook, or save a copy under another name, then try again\./,
    beforeFirst: ['from the start', 'while it plans', 'at the first sheet'],
    beforeNext: ['while it reads', 'at the first sheet', 'at a later sheet'],
  },
  {
    id: 'protectedStructure',
    says: /The workbook's structure is protected, so the sheet “\w[^”]+” cannot be added\. .*Unprotect it under Review, Protect Workbook, then try again\./,
    beforeFirst: ['from the start', 'while it plans', 'at the first sheet', 'at a later sheet'],
    beforeNext: [],
  },
  {
    id: 'protectedSheets',
    says: /The sheet “\w[^”]+” is protected\. .*Unprotect it under Review, Unprotect Sheet, then try again\./,
    beforeFirst: [],
    beforeNext: ['from the start', 'while it plans'],
  },
  {
    id: 'protectedSheets',
    says: /The sheet or the workbook is protected.*Sheet: “\w[^”]+”\. .*Unprotect the sheet under Review, or ask the person who protected it, then try again\./,
    beforeFirst: ['at the first sheet'],
    beforeNext: ['at the first sheet', 'at a later sheet', 'at the last sheet'],
  },
];

const struck = refusals.flatMap(({ id, says, beforeFirst, beforeNext }) => [
  ...beforeFirst.map((moment) => ({ id, says, moment, what: 'first', hasPlan: false })),
  ...beforeNext.map((moment) => ({ id, says, moment, what: 'next', hasPlan: true })),
]);

describe('A fault that Excel refuses to work with', () => {
  it.each(struck)(
    '$id $moment of the $what plan: plain words, a whole workbook, and the same click works afterwards',
    async ({ id, says, moment, hasPlan }) => {
      const whole = hasPlan ? nextPlan : firstPlan;
      const scene = await openScene({ hasPlan });
      const before = stateOf(scene.host);
      scene.at(moment, () => {
        scene.host.faults.set(id, true);
      });

      await scene.click();
      await finished();

      const words = await trouble();
      expect(words).toMatch(says);
      expectWorkbookWhole(scene.host, words, before, whole);
      scene.host.faults.set(id, false);
      await expectNextClickWorks(scene, whole);
    },
  );
});

describe('The faults that these tests know', () => {
  it('are all that the host can have', async () => {
    const { host } = await openScene();
    const inOtherFiles = [
      ...['editing', 'slow', 'throttled', 'busy', 'smallPayloads'],
      ...['tableDeleted', 'tableRenamed', 'tableResized'],
    ];

    expect(new Set(host.faults.list().map(({ id }) => id))).toEqual(
      new Set([...refusals.map(({ id }) => id), ...inOtherFiles]),
    );
  });
});
