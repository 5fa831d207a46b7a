/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import {
  closePanes,
  finished,
  openPage,
  openScene,
  ownSheets,
  plan,
  planSheetNames,
  trouble,
  undisturbed,
} from './fault-scene';
import type { Moment, Scene } from './fault-scene';
import { screen } from '@testing-library/react';
import { stateOf } from '../../support/workbook-state';
import type { WorkbookState } from '../../support/workbook-state';
import { expectNextClickWorks, expectWorkbookWhole } from './expect-whole';

let firstPlan: WorkbookState;
let nextPlan: WorkbookState;

beforeAll(async () => {
  await openPage();
  firstPlan = await undisturbed();
  nextPlan = await undisturbed({ hasPlan: true });
});

afterEach(closePanes);

const waiting =
  'Waiting until you finish editing a cell. Press Enter or Esc in the sheet to continue.';
const busy = 'Excel is busy. Trying again in a moment.';
const cancel = () => screen.getByRole('button', { name: 'Cancel' });
const nothingWritten = () =>
  screen.findByText('Cancelled. Nothing was written.', { selector: 'p' });

function expectWholePlan({ host }: Scene, whole: WorkbookState): void {
  expect(screen.queryByRole('group', { name: /./ })).toBeNull();
  expect(screen.queryByText(/Cancelled|partly written|has changed since|Waiting|busy/)).toBeNull();
  expect(stateOf(host)).toEqual(whole);
}

describe('While the user edits a cell', () => {
  it.each<{ moment: Moment; hasPlan: boolean }>([
    { moment: 'from the start', hasPlan: false },
    { moment: 'while it reads', hasPlan: false },
    { moment: 'while it plans', hasPlan: true },
    { moment: 'at the first sheet', hasPlan: false },
    { moment: 'at a later sheet', hasPlan: true },
  ])('$moment, the pane says that it waits, and goes on by itself', async (when) => {
    const scene = await openScene(when);
    scene.at(when.moment, () => {
      scene.host.faults.set('editing', true);
    });
    await scene.click();

    expect(await screen.findByText(waiting, { selector: 'p' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(waiting);
    scene.host.faults.set('editing', false);

    await finished();
    expectWholePlan(scene, when.hasPlan ? nextPlan : firstPlan);
  });

  it('the reading can be cancelled at once', async () => {
    const scene = await openScene();
    scene.host.faults.set('editing', true);
    const before = stateOf(scene.host);
    await scene.click();
    await screen.findByText(waiting, { selector: 'p' });

    await scene.pane.user.click(cancel());

    expect(await nothingWritten()).toBeVisible();
    expect(stateOf(scene.host)).toEqual(before);
    scene.host.faults.set('editing', false);
    await expectNextClickWorks(scene, firstPlan);
  });

  it('a pane that opens waits too, and then says what the workbook holds', async () => {
    const scene = await openScene({ isEditing: true });

    expect(await screen.findByText(waiting, { selector: 'p' })).toBeVisible();
    scene.host.faults.set('editing', false);

    expect(await screen.findByText(/6 positions/, { selector: 'p' })).toBeVisible();
  });
});

describe('While Excel is slow', () => {
  it('the pane shows how far it is, and can be cancelled at once while it reads', async () => {
    const scene = await openScene();
    scene.host.faults.set('slow', true);
    await scene.click();

    expect(await screen.findByRole('progressbar', { name: /Step 1 of 3/ })).toBeVisible();
    await scene.pane.user.click(cancel());

    expect(await nothingWritten()).toBeVisible();
    scene.host.faults.set('slow', false);
    await expectNextClickWorks(scene, firstPlan);
  });

  it('a cancelled writing finishes its sheet and names what is written', async () => {
    const scene = await openScene();
    scene.at('at the first sheet', () => {
      scene.host.faults.set('slow', true);
    });
    await scene.click();
    await screen.findByText(/^Transfers/);
    await scene.pane.user.click(cancel());
    scene.host.faults.set('slow', false);

    const notice = await screen.findByText(/^Cancelled while writing/, { selector: 'p' });

    expect(notice).toHaveTextContent('holds only “Transfers” of the new plan. Rebalance again');
    expect(stateOf(scene.host)['Transfers']).toBe(firstPlan['Transfers']);
    expect(
      Object.keys(stateOf(scene.host)).filter((name) => planSheetNames.includes(name)),
    ).toEqual(['Transfers']);
    await expectNextClickWorks(scene, firstPlan);
  });
});

describe('While Excel has little time', () => {
  const inTime = globalThis.setTimeout;

  afterEach(() => {
    globalThis.setTimeout = inTime;
    jest.restoreAllMocks();
  });

  /** Excel is given half a minute before a request is given up; the test need not be. */
  function hurry(): void {
    const soon = (act: () => void, milliseconds = 0) => inTime(act, milliseconds / 30);
    globalThis.setTimeout = soon as typeof setTimeout;
  }

  it.each<{ id: string; figure: (scene: Scene) => void; hasPlan: boolean }>([
    { id: 'busy', figure: () => undefined, hasPlan: true },
    {
      id: 'throttled',
      // As it is, a plan takes half a minute; the test need not. Each look at the clock is eleven to a second.
      figure: ({ host }) => {
        let now = 0;
        jest.spyOn(Date, 'now').mockImplementation(() => (now += 90));
        host.faults.rate.aSecond = 10;
      },
      hasPlan: false,
    },
  ])('($id) the pane says that it tries again, and the plan is whole', async (fault) => {
    const scene = await openScene(fault);
    scene.host.faults.set(fault.id, true);
    fault.figure(scene);
    await scene.click();

    expect(await screen.findByText(busy, { selector: 'p' })).toBeVisible();

    await finished();
    expectWholePlan(scene, fault.hasPlan ? nextPlan : firstPlan);
  });

  it.each<{ moment: Moment }>([{ moment: 'while it reads' }, { moment: 'at a later sheet' }])(
    'it gives up after a while if Excel takes nothing at all $moment, and says so',
    async ({ moment }) => {
      const scene = await openScene({ hasPlan: true });
      const before = stateOf(scene.host);
      scene.at(moment, () => {
        scene.host.faults.busyEvery = 1;
        hurry();
      });
      await scene.click();
      await finished();

      const words = await trouble();

      expect(words).toMatch(
        /Excel is busy and accepts no requests now\. .*Wait a moment and try again\./,
      );
      expectWorkbookWhole(scene.host, words, before, nextPlan);
      scene.host.faults.set('busy', false);
      globalThis.setTimeout = inTime;
      await expectNextClickWorks(scene, nextPlan);
    },
  );

  it('the reading can be cancelled between two tries', async () => {
    const scene = await openScene();
    scene.host.faults.busyEvery = 1;
    await scene.click();
    await screen.findByText(busy, { selector: 'p' });

    await scene.pane.user.click(cancel());

    expect(await nothingWritten()).toBeVisible();
  });
});

describe('Where a locked sheet is not in the way', () => {
  it('a first plan is written beside the user’s protected sheets, which stay as they are', async () => {
    const scene = await openScene();
    const before = stateOf(scene.host);
    scene.host.faults.set('protectedSheets', true);

    await scene.click();
    await plan();

    expectWholePlan(scene, firstPlan);
    expect(ownSheets(stateOf(scene.host))).toEqual(ownSheets(before));
    expect(scene.host.workbook.sheet('Inventory')!.isProtected).toBe(true);
  });
});
