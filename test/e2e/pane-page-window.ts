import type { MemoryWorkbook } from '../support/memory-workbook';

declare global {
  interface Window {
    /** For the script that drives the page: the workbook behind the pane. */
    workbook: MemoryWorkbook & { protectedSheet: string };
    /** Tasks over 50 ms so far, each with what the pane said at the time. */
    longTasks: { at: number; milliseconds: number; what: string }[];
  }
}
