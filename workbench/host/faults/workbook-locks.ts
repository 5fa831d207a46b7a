import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import type { FaultSwitch } from './fault-switch';

/** Locks on the workbook. They stay until they are switched off. */
export function workbookLocks(workbook: WorkbookModel): Readonly<Record<string, FaultSwitch>> {
  let locked: readonly SheetModel[] = [];
  let isStructureLocked = false;
  let isReadOnly = false;
  return {
    protectedSheets: {
      title: 'Protected sheets',
      what: 'All current sheets are protected: locked cells, tables and charts cannot be changed.',
      isOn: () => locked.some((sheet) => sheet.isProtected),
      set: (isOn) => {
        const [from, to] = isOn ? [workbook.sheets, true] : [locked, false];
        locked = from.filter((sheet) => sheet.isProtected !== to);
        for (const sheet of locked) lock(sheet, to);
      },
    },
    protectedStructure: {
      title: 'Protected structure',
      what: 'Sheets cannot be added, deleted, moved, renamed or hidden.',
      isOn: () => isStructureLocked && workbook.isStructureProtected,
      set: (isOn) => {
        isStructureLocked = isOn && !workbook.isStructureProtected;
        // A read-only workbook cannot be locked, but the switch must work in any order.
        workbook.isReadOnly = false;
        if (isStructureLocked) workbook.protectStructure();
        else if (!isOn) workbook.unprotectStructure();
        workbook.isReadOnly = isReadOnly;
      },
    },
    readOnly: {
      title: 'Read-only',
      what: 'The workbook is read-only: nothing in it can be changed.',
      isOn: () => isReadOnly,
      set: (isOn) => {
        isReadOnly = isOn;
        workbook.isReadOnly = isOn;
      },
    },
  };
}

/** Bypasses the check of the sheet, so that the faults can be switched in any order. */
function lock(sheet: SheetModel, isLocked: boolean): void {
  if (isLocked) sheet.protection.protect({}, null);
  else sheet.protection.unprotect(null);
  sheet.workbook.notify({ kind: 'sheetLayout', sheet });
}
