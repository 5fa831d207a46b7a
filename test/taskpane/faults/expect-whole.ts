import { screen } from '@testing-library/react';
import type { SimulatedHost } from '../../../workbench/host/simulated-host';
import { stateOf } from '../../support/workbook-state';
import type { WorkbookState } from '../../support/workbook-state';
import { finished, ownSheets, planSheetNames } from './fault-scene';
import type { Scene } from './fault-scene';

/**
 * Nothing of the user's is lost, no sheet is there that nobody asked for, and each sheet of the plan
 * is as it was, or wholly new, or named in the pane's words as what it is.
 *
 * @param words what the pane says
 * @param whole the workbook with the whole new plan
 */
export function expectWorkbookWhole(
  host: SimulatedHost,
  words: string,
  before: WorkbookState,
  whole: WorkbookState,
): void {
  const now = stateOf(host);
  const changed = planSheetNames.filter((name) => now[name] !== before[name]);
  const namedNew = namesIn(/holds only (.*?) of the new plan/.exec(words)?.[1]);
  const namedTorn = namesIn(/The sheet “[^”]+” may be only partly written/.exec(words)?.[0]);
  expect(ownSheets(now)).toEqual(ownSheets(before));
  expect(namedNew.filter((name) => now[name] !== whole[name])).toEqual([]);
  expect(changed.filter((name) => ![...namedNew, ...namedTorn].includes(name))).toEqual([]);
}

function namesIn(sentence = ''): string[] {
  return [...sentence.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
}

/** The same click now does all that was asked, and nothing in pane or workbook tells of the trouble. */
export async function expectNextClickWorks(scene: Scene, whole: WorkbookState): Promise<void> {
  await scene.click();
  await finished();

  expect(screen.queryByRole('group', { name: /./ })).toBeNull();
  expect(screen.queryByText(/Cancelled|partly written|has changed since|Waiting/)).toBeNull();
  expect(screen.getByRole('region', { name: 'The plan' })).toHaveTextContent(/Saves/);
  expect(stateOf(scene.host)).toEqual(whole);
}
