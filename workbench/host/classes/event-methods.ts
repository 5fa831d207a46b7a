import { eventTypes } from '../events/event-types';
import type { Method } from '../protocol/class-table';

/** From the name of a registration in the client to the number of its event. */
type Registrations = Readonly<Record<string, number>>;

/** The methods `_Register…` and `_Unregister…` for the events of one class. */
export function eventMethods<T>(
  registrations: Registrations,
  targetOf: (target: T) => string,
): Readonly<Record<string, Method<T>>> {
  return Object.fromEntries(
    Object.entries(registrations).flatMap(([name, type]): [string, Method<T>][] => [
      [
        `_Register${name}`,
        (target, _args, session) => {
          session.registerEvent(type, targetOf(target));
          return undefined;
        },
      ],
      [
        `_Unregister${name}`,
        (target, _args, session) => {
          session.unregisterEvent(type, targetOf(target));
          return undefined;
        },
      ],
    ]),
  );
}

/** Events of one sheet, and of all sheets together. */
export const sheetEvents: Registrations = {
  ActivatedEvent: eventTypes.sheetActivated,
  CalculatedEvent: eventTypes.sheetCalculated,
  ColumnSortedEvent: eventTypes.columnSorted,
  DataChangedEvent: eventTypes.sheetChanged,
  DeactivatedEvent: eventTypes.sheetDeactivated,
  EventNameChanged: eventTypes.sheetRenamed,
  EventVisibilityChanged: eventTypes.visibilityChanged,
  FormatChangedEvent: eventTypes.formatChanged,
  FormulaChangedEvent: eventTypes.formulaChanged,
  ProtectionChangedEvent: eventTypes.protectionChanged,
  RowHiddenChangedEvent: eventTypes.rowHiddenChanged,
  RowSortedEvent: eventTypes.rowSorted,
  SelectionChangedEvent: eventTypes.selectionChanged,
  SingleClickedEvent: eventTypes.singleClicked,
};

/** Events that only the collection of sheets has. */
export const sheetsEvents: Registrations = {
  ...sheetEvents,
  AddedEvent: eventTypes.sheetAdded,
  DeletedEvent: eventTypes.sheetDeleted,
  EventMoved: eventTypes.sheetMoved,
};

export const tableEvents: Registrations = {
  DataChangedEvent: eventTypes.tableChanged,
  SelectionChangedEvent: eventTypes.tableSelectionChanged,
};

export const tablesEvents: Registrations = {
  AddedEvent: eventTypes.tableAdded,
  DataChangedEvent: eventTypes.tableChanged,
  DeletedEvent: eventTypes.tableDeleted,
};

export const commentEvents: Registrations = {
  AddedEvent: eventTypes.commentAdded,
  ChangedEvent: eventTypes.commentChanged,
  DeletedEvent: eventTypes.commentDeleted,
};
