import { hostFault } from './host-faults';

/**
 * Runs a batch in Excel. Waits while the user edits a cell; whatever Excel refuses is thrown as a
 * HostFault.
 *
 * @param sheet the sheet that is worked on, to name it in a fault
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw hostFault(error, sheet);
  }
}
