import type { Injector } from '@univerjs/core';
import type { ISetDefinedNameMutationParam } from '@univerjs/engine-formula';
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  isReferenceStrings,
} from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { NameModel } from '../host/model/document/defined-names';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import { engineFormula } from './engine-formula';

/** Passes the defined names of the model to Univer. */
export class NamesToUniver {
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly unitId: string,
    private readonly injector: Injector,
    private readonly execute: (id: string, params: object) => void,
  ) {}

  /** Passes new, changed and deleted names to Univer and returns them. */
  show(): readonly string[] {
    const { unitId } = this;
    const before = this.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
    const wanted = this.workbook.names.all.map((name) => this.definedName(name));
    const ids = new Set(wanted.map(({ id }) => id));
    const gone = Object.values(before).filter(({ id }) => !ids.has(id));
    for (const name of gone) this.execute(RemoveDefinedNameMutation.id, { ...name, unitId });
    const changed = wanted.filter(({ id, name, formulaOrRefString }) => {
      const old = before[id];
      return old?.name !== name || old.formulaOrRefString !== formulaOrRefString;
    });
    for (const name of changed) this.execute(SetDefinedNameMutation.id, name);
    return [...gone, ...changed].map(({ name }) => name);
  }

  /** Univer needs a reference without its `=` and every other formula with it. */
  private definedName(given: NameModel<SheetModel>): ISetDefinedNameMutationParam {
    const { id, name, sheet, comment } = given;
    const formula = engineFormula(given.formula, this.workbook);
    const reference = formula.slice(1);
    return {
      unitId: this.unitId,
      id,
      name,
      comment,
      localSheetId: sheet?.id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      formulaOrRefString: isReferenceStrings(reference) ? reference : formula,
    };
  }
}
