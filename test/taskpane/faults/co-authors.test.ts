/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import {
  closePanes,
  finished,
  openPage,
  openScene,
  plan,
  planSheetNames,
  rebalanceButton,
  trouble,
  undisturbed,
} from './fault-scene';
import type { Moment } from './fault-scene';
import { screen } from '@testing-library/react';
import { stateOf } from '../../support/workbook-state';
import type { WorkbookState } from '../../support/workbook-state';
import { expectNextClickWorks } from './expect-whole';

let firstPlan: WorkbookState;
let nextPlan: WorkbookState;

beforeAll(async () => {
  await openPage();
  firstPlan = await undisturbed();
  nextPlan = await undisturbed({ hasPlan: true });
});

afterEach(closePanes);

const outdated = /The workbook has changed since this plan was made\. Rebalance again/;

const ofThePlan = (state: WorkbookState): WorkbookState =>
  Object.fromEntries(planSheetNames.map((name) => [name, state[name] ?? 'missing']));

describe('A table that a co-author changes between reading and writing', () => {
  it.each([['tableDeleted'], ['tableRenamed'], ['tableResized']])(
    '(%s, of the user’s) makes the plan out of date, and the pane says so',
    async (id) => {
      const scene = await openScene();
      const before = stateOf(scene.host);
      scene.host.faults.set(id, true);

      await scene.click();
      await plan();

      expect(await screen.findByText(outdated)).toBeVisible();
      expect(ofThePlan(stateOf(scene.host))).toEqual(ofThePlan(firstPlan));
      const changed = Object.keys(before).filter(
        (name) => stateOf(scene.host)[name] !== before[name],
      );
      expect(changed).toEqual(['Products']);
      await scene.click();
      await finished();
      expect(screen.queryByText(outdated)).toBeNull();
      expect(screen.queryByRole('group', { name: /./ })).toBeNull();
      expect(screen.getByRole('region', { name: 'The plan' })).toBeVisible();
    },
  );

  it('that the plan cannot do without is named when the user rebalances again', async () => {
    const scene = await openScene();
    scene.at('while it plans', () => {
      scene.host.workbook.deleteSheet(scene.host.workbook.sheet('Demand')!);
    });
    await scene.click();
    await plan();
    expect(await screen.findByText(outdated)).toBeVisible();

    await scene.click();
    await finished();

    expect(screen.getByRole('group', { name: /Cannot plan yet: table Demand/ })).toBeVisible();
    expect(ofThePlan(stateOf(scene.host))).toEqual(ofThePlan(firstPlan));
    expect(rebalanceButton()).toBeEnabled();
  });

  it.each([
    ['tableDeleted', 'Transfers 2'],
    ['tableRenamed', 'Transfers'],
  ])('(%s, of the older plan) stops the writing before anything is lost', async (id, nextSheet) => {
    const scene = await openScene({ hasPlan: true });
    const before = stateOf(scene.host);
    scene.host.faults.set(id, true);

    await scene.click();
    await finished();

    expect(await trouble()).toMatch(
      /has been deleted, moved or renamed while it was in use\. Sheet: “Transfers”\..*Check that it still exists under its name, then try again\./,
    );
    const now = stateOf(scene.host);
    expect(Object.keys(now)).toEqual(Object.keys(before));
    expect({ ...now, Transfers: '' }).toEqual({ ...before, Transfers: '' });
    await scene.click();
    expect(await plan()).toHaveTextContent(nextSheet);
    expect(screen.queryByRole('group', { name: /./ })).toBeNull();
    expect(scene.host.workbook.sheet(nextSheet)!.tables).toHaveLength(1);
  });

  it('(tableResized, of the older plan) is written over, with the rows taken off it', async () => {
    const scene = await openScene({ hasPlan: true });
    scene.host.faults.set('tableResized', true);

    await scene.click();
    await plan();

    expect(stateOf(scene.host)).toEqual(nextPlan);
  });
});

describe('A co-author who works in the workbook meanwhile', () => {
  it.each<{ moment: Moment }>([
    { moment: 'while it plans' },
    { moment: 'at the first sheet' },
    { moment: 'at the last sheet' },
  ])('and edits the stock $moment, is told of: the plan is out of date', async ({ moment }) => {
    const scene = await openScene();
    scene.at(moment, () => {
      scene.host.type('Inventory', 'C2', 350, 'Robin');
    });

    await scene.click();
    await plan();

    expect(await screen.findByText(outdated)).toBeVisible();
    expect(ofThePlan(stateOf(scene.host))).toEqual(ofThePlan(firstPlan));
    await scene.click();
    await finished();
    expect(screen.queryByText(outdated)).toBeNull();
    expect(stateOf(scene.host)['Positions']).not.toEqual(firstPlan['Positions']);
  });

  it('and writes into the plan’s sheets while they are written, is told of', async () => {
    const scene = await openScene();
    scene.at('at a later sheet', () => {
      scene.host.type('Transfers', 'B2', 'PLATE', 'Robin');
    });

    await scene.click();
    await plan();

    expect(
      screen.getByText(/^Someone else changed the plan’s sheets while they were being written/, {
        selector: 'p',
      }),
    ).toHaveTextContent('Rebalance again when your colleague has finished.');
    await expectNextClickWorks(scene, firstPlan);
  });

  it('and adds a sheet of the same name at the same moment, keeps it', async () => {
    const scene = await openScene();
    scene.at('while it plans', () => {
      // The place is found already, the sheet not yet added.
      scene.host.faults.beforeRequestNumber(2, () => {
        scene.host.workbook.addSheet('Transfers', [['Robin’s notes']]);
      });
    });

    await scene.click();
    await finished();

    expect(await trouble()).toMatch(
      /Someone else added a sheet or table of the same name at the same time\. .*Wait a moment and try again\./,
    );
    expect(scene.host.workbook.sheet('Transfers')!.grid.peek(0, 0)?.value).toBe('Robin’s notes');
    await scene.click();
    expect(await plan()).toHaveTextContent(
      /contains other data or decisions, so this plan is in "Transfers 2"/,
    );
    expect(scene.host.workbook.sheet('Transfers')!.grid.peek(0, 0)?.value).toBe('Robin’s notes');
  });
});

describe('A workbook that is open for reading to one user only', () => {
  it('tells that user what to do, and changes nothing', async () => {
    const scene = await openScene();
    const before = stateOf(scene.host);
    scene.host.workbook.readers.add('You');

    await scene.click();
    await finished();

    expect(await trouble()).toMatch(/read-only\. Choose Edit Workbook, or save a copy/);
    expect(stateOf(scene.host)).toEqual(before);
    scene.host.workbook.readers.delete('You');
    await expectNextClickWorks(scene, firstPlan);
  });

  it('is planned by the others as ever', async () => {
    const scene = await openScene();
    scene.host.workbook.readers.add('Robin');

    await scene.click();
    await plan();

    expect(stateOf(scene.host)).toEqual(firstPlan);
  });
});
