import type { Injector } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction, FunctionType, IFunctionService } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { FunctionMetadata, FunctionsMetadata } from '../host/functions-metadata';
import type { WorkbookModel } from '../host/model/workbook-model';
import { functionArguments } from './function-arguments';
import type { FunctionCalls } from './function-calls';
import { errorValue, resultValue } from './function-results';

/** One function of the add-in in Univer's formulas. */
class CustomFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly workbook: WorkbookModel,
    private readonly metadata: FunctionMetadata,
    private readonly all: FunctionsMetadata,
    private readonly calls: FunctionCalls,
  ) {
    super(name);
    this.minParams = metadata.parameters.filter(({ optional }) => optional !== true).length;
    this.maxParams = metadata.parameters.length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const sheet = this.workbook.sheet(this.subUnitId ?? '');
    const shaped = functionArguments(given, this.metadata, this.all);
    if ('error' in shaped) return errorValue(shaped.error);
    // Formulas outside cells, for example in conditional formats, cannot wait for a client. They
    // cannot in Excel either.
    if (!sheet || this.row < 0) return errorValue('#BUSY!');
    const place = { row: this.row, column: this.column };
    const result = this.calls.result(sheet, place, this.metadata.id, shaped.args);
    return result ? resultValue(result) : errorValue('#BUSY!');
  }
}

/** Registers the add-in's functions with Univer under their namespace, with their help texts. */
export function registerCustomFunctions(
  injector: Injector,
  workbook: WorkbookModel,
  metadata: FunctionsMetadata,
  namespace: string,
  calls: FunctionCalls,
): void {
  const named = metadata.functions.map((one) => ({
    one,
    name: (namespace === '' ? one.name : `${namespace}.${one.name}`).toUpperCase(),
  }));
  injector
    .get(IFunctionService)
    .registerExecutors(
      ...named.map(({ one, name }) => new CustomFunction(name, workbook, one, metadata, calls)),
    );
  injector.get(IDescriptionService).registerDescriptions(
    named.map(({ one, name }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description: one.description,
      abstract: one.description,
      functionParameter: one.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: '',
        require: parameter.optional === true ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
}
