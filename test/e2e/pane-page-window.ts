import type { MemoryWorkbook } from '../support/memory-workbook';

declare global {
  interface Window {
    /** The pane's workbook, for the script that controls the page. */
    workbook: MemoryWorkbook & { protectedSheet: string };
  }
}
