import { HostFault } from '../workbook/port';

/** The refusal of a damaged file. `problem` completes the sentence "The file is damaged: …". */
export function damagedFile(problem: string, cause?: unknown): HostFault {
  return new HostFault(
    'unsupported',
    `The file is damaged: ${problem}.`,
    'Open it in Excel, let Excel repair it, check the tables and save it as "Excel Workbook (.xlsx)".',
    cause === undefined ? undefined : { cause },
  );
}

/** The refusal of a file that is larger than we read. */
export function tooLargeFile(problem: string): HostFault {
  return new HostFault(
    'tooLarge',
    problem,
    'Copy the tables that the plan needs to a new workbook, as values, and use that one.',
  );
}
