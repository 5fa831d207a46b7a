import { EventDispatcher } from '../../host/events/event-dispatcher';
import { HostSession } from '../../host/host-session';
import { WorkbookModel } from '../../host/model/workbook-model';
import { objectModel } from '../../host/object-model';
import { BoundObject } from '../../host/protocol/bound-object';
import { Ref } from '../../host/protocol/class-table';
import type { ClassName, ClassTable } from '../../host/protocol/class-table';
import { HostError } from '../../host/protocol/host-error';
import { UserWindow } from '../../host/user-window';
import { anna } from './client-at';

export interface FullWorkbook {
  /** One object of each class that can be reached from the workbook. */
  readonly refs: ReadonlyMap<ClassName, Ref>;
  readonly session: HostSession;
}

/** A workbook with at least one object of each kind that the host simulates. */
export function openFullWorkbook(): FullWorkbook {
  const workbook = new WorkbookModel();
  const session = sessionAt(workbook);
  const sheet = workbook.addSheet('Stock', [
    ['Product', 'On hand'],
    ['A', 3],
    ['B', 4],
  ]);
  workbook.addSheet('Notes', [['Remember']]);
  workbook.addTable(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, 'Inventory');
  workbook.tables[0]!.showTotals = true;
  const comment = workbook.comments.add(
    sheet,
    { row: 1, column: 1 },
    { text: 'Why?', author: anna },
  );
  workbook.comments.reply(comment, { text: 'Because.', author: anna });
  workbook.names.add('Held', '=Stock!$B$2:$B$3');
  workbook.names.add('Own', '=1', { sheet });
  workbook.settings.set('review', '1');
  workbook.properties.setCustom('Plan', 7);
  const bound = (ref: Ref): BoundObject => new BoundObject(objectModel, session, ref);
  const stock = new Ref('Worksheet', sheet);
  const range = bound(stock).callForObject('GetRange', ['A1'])!;
  for (const type of ['DataBar', 'ColorScale', 'CellValue']) {
    range.navigate('ConditionalFormats')?.call('Add', [type]);
  }
  bound(stock).navigate('Charts')?.call('Add', ['Line', range.ref]);
  return { refs: reached([new Ref('Workbook', workbook), stock, range.ref]), session };
}

function sessionAt(workbook: WorkbookModel): HostSession {
  const window = new UserWindow(workbook);
  const client = { name: 'a client', user: anna, window, deliver: () => {} };
  return new HostSession(workbook, client, new EventDispatcher(workbook));
}

/** Follows collections and navigation from some objects. Returns the first object of each class. */
function reached(from: readonly Ref[]): Map<ClassName, Ref> {
  const refs = new Map<ClassName, Ref>();
  const waiting = [...from];
  for (let ref = waiting.shift(); ref; ref = waiting.shift()) {
    if (refs.has(ref.className)) continue;
    refs.set(ref.className, ref);
    const table = objectModel[ref.className] as unknown as ClassTable<ClassName>;
    waiting.push(...(table.items?.(ref.target) ?? []));
    for (const follow of Object.values(table.navigation ?? {})) {
      const found = unlessRefused(() => follow(ref.target));
      if (found) waiting.push(found);
    }
  }
  return refs;
}

function unlessRefused<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
