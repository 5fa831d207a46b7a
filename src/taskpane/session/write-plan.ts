import { yieldToEventLoop } from '../../workbook/yield-to-event-loop';
import { planSheetMakers } from '../../workbook/output/plan-sheets';
import type { PlannedNetwork } from '../../workbook/output/planned-network';
import type { Workbook } from '../../workbook/port';
import { HostFault } from '../../workbook/port';
import { sheetNames, WritingStopped, type PlacedSheet } from './placed-sheets';

interface WriteOptions {
  readonly signal: AbortSignal;
  /** Called before each sheet with its name and its index. */
  readonly onSheet: (name: string, at: number, total: number) => void;
  /** Called after each sheet. */
  readonly onWritten: (sheet: PlacedSheet) => void;
}

/**
 * Writes the sheets of a plan one after the other. After an abort it finishes the current sheet and
 * throws `WritingStopped`.
 */
export async function writePlan(
  workbook: Workbook,
  plan: PlannedNetwork,
  { signal, onSheet, onWritten }: WriteOptions,
): Promise<PlacedSheet[]> {
  const written: PlacedSheet[] = [];
  const makers = planSheetMakers(plan);
  for (const [at, makeSheet] of makers.entries()) {
    await yieldToEventLoop();
    if (signal.aborted) throw new WritingStopped(written);
    const sheet = makeSheet();
    onSheet(sheet.name, at, makers.length);
    const { name } = await workbook.writeSheet(sheet).catch((error: unknown) => {
      throw withWrittenSheets(error, written);
    });
    const placed = { wanted: sheet.name, got: name };
    written.push(placed);
    onWritten(placed);
  }
  return written;
}

/** Adds to Excel's refusal which sheets of the new plan are in the workbook already. */
function withWrittenSheets(error: unknown, written: readonly PlacedSheet[]): unknown {
  if (!(error instanceof HostFault) || written.length === 0) return error;
  const message = `${error.message} The workbook holds only ${sheetNames(written)} of the new plan.`;
  return new HostFault(error.code, message, error.remedy, { cause: error });
}
