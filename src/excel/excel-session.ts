import { hostFault } from './host-faults';

/**
 * Runs a batch in Excel and converts Excel's errors to HostFaults. The batch must send all its
 * requests before it ends.
 *
 * @param sheet the sheet in use, named in the fault's message
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
    // After a batch the client only releases its references. If that fails, the work is still done.
    if (done.length > 0 && error instanceof OfficeExtension.Error) return done[0] as T;
    throw hostFault(error, sheet);
  }
}
