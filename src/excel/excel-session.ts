import { hostFault } from './host-faults';

/**
 * Runs a batch in Excel; whatever Excel refuses is thrown as a HostFault. All that the batch wants of
 * Excel it must have sent when it ends.
 *
 * @param sheet the sheet that is worked on, to name it in a fault
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string,
): Promise<T> {
  const done: T[] = [];
  try {
    return await Excel.run(async (context) => {
      const outcome = await batch(context);
      done.push(outcome);
      return outcome;
    });
  } catch (error) {
    // The client only lets go of its references after a batch; the work itself is done.
    if (done.length > 0 && error instanceof OfficeExtension.Error) return done[0] as T;
    throw hostFault(error, sheet);
  }
}
