import type { TableModel } from '../model/sheet-model';
import { HostError } from '../protocol/host-error';
import type { FaultSwitch } from './fault-switch';

/** Something that a co-author does to a table at the worst moment, once. */
export interface TableIncident extends FaultSwitch {
  readonly id: string;
  /** A client is about to write, and this is the table that it has asked for last. */
  readonly happenTo: (table: TableModel) => void;
}

const coAuthor = 'Robin';

/** @param onHappened called when an incident has happened and is off again */
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
      what: `Once, between reading and writing: ${coAuthor} ${does} the table that was asked for last.`,
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

/** A table that is locked or gone stays as it is: a co-author can do no more than the user. */
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
