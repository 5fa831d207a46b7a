import type { TableModel } from '../model/sheet-model';
import { HostError } from '../protocol/host-error';
import type { FaultSwitch } from './fault-switch';

/** A single change of a table by a co-author at the worst moment. */
export interface TableIncident extends FaultSwitch {
  readonly id: string;
  /** Called when a client is about to write. `table` is the table that it used last. */
  readonly happenTo: (table: TableModel) => void;
}

const coAuthor = 'Robin';

/** @param onHappened called after an incident has happened and switched itself off */
export function tableIncidents(onHappened: () => void): TableIncident[] {
  const incident = (
    id: string,
    title: string,
    does: string,
    act: (table: TableModel) => void,
  ): TableIncident => {
    let isArmed = false;
    return {
      id,
      title,
      what: `Once, between reading and writing: ${coAuthor} ${does} the table that was used last.`,
      isOn: () => isArmed,
      set: (isOn) => {
        isArmed = isOn;
      },
      happenTo: (table) => {
        if (!isArmed) return;
        isArmed = false;
        asCoAuthor(table, act);
        onHappened();
      },
    };
  };
  return [
    incident('tableDeleted', 'A table is deleted', 'deletes', (table) => {
      table.sheet.workbook.deleteTable(table);
    }),
    incident('tableRenamed', 'A table is renamed', 'renames', (table) => {
      table.sheet.workbook.renameTable(table, `${table.name}_of_${coAuthor}`);
    }),
    incident('tableResized', 'A table is resized', 'takes the last row off', (table) => {
      const { header, body } = table;
      table.resize({ ...header, rows: Math.max(2, body.rows) });
    }),
  ];
}

/** A co-author has no more rights than the user: a locked table stays as it is. */
function asCoAuthor(table: TableModel, act: (table: TableModel) => void): void {
  const { workbook } = table.sheet;
  const before = workbook.actor;
  workbook.actor = { user: coAuthor, client: null };
  try {
    if (workbook.tables.includes(table)) act(table);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  } finally {
    workbook.actor = before;
  }
}
