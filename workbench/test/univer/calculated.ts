import type { FunctionRuntime } from '../../host/function-runtime';
import type { FunctionsMetadata } from '../../host/functions-metadata';
import { parseAddress } from '../../host/model/area/area';
import { RangeModel } from '../../host/model/range/range-model';
import { wireValue } from '../../host/model/cell/wire-value';
import type { WorkbookModel } from '../../host/model/workbook-model';
import type { Grid } from '../../univer/open-grid';
import { openGrid } from '../../univer/open-grid';

const noFunctions: FunctionRuntime = {
  ready: Promise.resolve(),
  call: () => Promise.resolve({ error: '#NAME?', message: null }),
};

const open: Grid[] = [];

/** Opens the workbook in the engine without a user interface. `closeGrids` closes it. */
export async function calculated(
  workbook: WorkbookModel,
  functions = noFunctions,
  metadata: FunctionsMetadata = { functions: [] },
  onRefused: (message: string) => void = () => undefined,
): Promise<Grid> {
  const grid = await openGrid(workbook, {
    container: null,
    functions,
    metadata,
    namespace: 'INV',
    dark: false,
    user: () => 'Ana',
    onRefused,
  });
  open.push(grid);
  await grid.settled();
  return grid;
}

/** For `afterEach`. */
export function closeGrids(): void {
  for (const grid of open.splice(0)) grid.close();
}

/** The values of cells, row by row. Errors are given by their texts. */
export function shown(workbook: WorkbookModel, sheet: string, address: string) {
  return new RangeModel(workbook.sheet(sheet)!, parseAddress(address)).read((cell) =>
    wireValue(cell.value),
  );
}

/** Types into cells as a user would. */
export function enter(
  workbook: WorkbookModel,
  sheet: string,
  address: string,
  typed: unknown,
): void {
  new RangeModel(workbook.sheet(sheet)!, parseAddress(address)).enter(typed);
}
