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
  trouble,
  undisturbed,
} from './fault-scene';
import { screen } from '@testing-library/react';
import { stateOf } from '../../support/workbook-state';
import type { WorkbookState } from '../../support/workbook-state';
import { expectNextClickWorks, expectWorkbookWhole } from './expect-whole';
import { largeWorkbook, positions } from './large-workbook';

let firstPlan: WorkbookState;

beforeAll(async () => {
  await openPage();
  firstPlan = await undisturbed({ workbook: largeWorkbook() });
});

afterEach(closePanes);

describe('Where Excel takes small payloads only', () => {
  it('the plan is the same as ever, and the pane need not say a word', async () => {
    const scene = await openScene({ workbook: largeWorkbook() });
    const limit = 64 * 1024;
    const largestBefore = scene.host.traffic.largestRequest;
    scene.host.faults.set('smallPayloads', true);

    await scene.click();
    await plan();

    expect(largestBefore).toBeLessThan(limit);
    expect(scene.host.traffic.largestRequest).toBeGreaterThan(limit);
    expect(screen.queryByRole('group', { name: /./ })).toBeNull();
    expect(stateOf(scene.host)).toEqual(firstPlan);
  });

  it.each([
    ['lostSession', /The connection to the workbook was lost/],
    ['failing', /Excel reported an internal error/],
    ['protectedSheets', /The sheet or the workbook is protected/],
    ['readOnly', /The workbook is read-only/],
  ])('%s in the middle of a large table leaves nothing half written unsaid', async (id, says) => {
    const scene = await openScene({ workbook: largeWorkbook() });
    const before = stateOf(scene.host);
    const { host } = scene;
    host.faults.set('smallPayloads', true);
    let rowsWritten = 0;
    host.workbook.onChange((change) => {
      const isBody = change.kind === 'cells' && change.area.row > 0;
      if (!isBody || change.sheet.name !== 'Positions') return;
      if (rowsWritten === 0) {
        host.faults.beforeRequestNumber(1, () => {
          host.faults.set(id, true);
        });
      }
      rowsWritten += change.area.rows;
    });

    await scene.click();
    await finished();

    const words = await trouble();
    expect(words).toMatch(says);
    expect(rowsWritten).toBeGreaterThan(0);
    expect(rowsWritten).toBeLessThan(positions);
    expectWorkbookWhole(host, words, before, firstPlan);
    host.faults.set(id, false);
    await expectNextClickWorks(scene, firstPlan);
  });
});
