import type { MemoryWorkbook } from '../support/memory-workbook';

declare global {
  interface Window {
    /** For the script that drives the page: the workbook behind the pane. */
    workbook: MemoryWorkbook & { protectedSheet: string };
  }
}
