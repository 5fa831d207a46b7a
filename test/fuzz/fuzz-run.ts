import { plan } from '../../src/planning/plan';
import { planSheets } from '../../src/workbook/output/plan-sheets';
import { withAdjustments } from '../../src/workbook/adjustment-issues';
import type { Workbook } from '../../src/workbook/port';
import { HostFault } from '../../src/workbook/port';
import { readNetwork } from '../../src/workbook/read-network';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { MemoryWorkbook } from '../support/memory-workbook';
import { TODAY } from '../support/reading';
import { baseWorkbook } from './base-workbook';
import { mutateCells } from './mutate-cells';
import { mutateFile } from './mutate-file';
import { faultsOf, sheetFaults } from './oracle';
import { Choices } from './random';

/** What became of one mutated workbook. */
export interface FuzzRun {
  readonly seed: number;
  readonly kind: 'cells' | 'file';
  readonly mutations: readonly string[];
  readonly outcome: 'plan' | 'refusal' | 'fault';
  /** The refusal, or what is wrong. */
  readonly message: string;
  /** Processor time in seconds. */
  readonly seconds: number;
}

/** More processor time than any of these small workbooks may take, in seconds. */
export const MAX_SECONDS = 10;

/** Mutates a workbook as the seed says, plans it and judges what comes out. */
export async function fuzzRun(seed: number): Promise<FuzzRun> {
  const choices = new Choices(seed);
  const kind = choices.once(4) ? 'file' : 'cells';
  const mutations: string[] = [];
  const before = process.cpuUsage();
  let judged: Pick<FuzzRun, 'outcome' | 'message'>;
  try {
    judged = await judge(await mutated(choices, kind, mutations));
  } catch (error) {
    judged = isRefusal(error)
      ? { outcome: 'refusal', message: error.message }
      : { outcome: 'fault', message: stackOf(error) };
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > MAX_SECONDS && judged.outcome !== 'fault') {
    judged = { outcome: 'fault', message: `it takes ${seconds.toFixed(0)} s` };
  }
  return { seed, kind, mutations, ...judged, seconds };
}

async function mutated(
  choices: Choices,
  kind: FuzzRun['kind'],
  mutations: string[],
): Promise<Workbook> {
  const sheets = baseWorkbook(choices);
  if (kind === 'cells') {
    mutations.push(...mutateCells(sheets, choices));
    return new MemoryWorkbook(sheets);
  }
  const { bytes, what } = mutateFile(sheets, choices);
  mutations.push(...what);
  return openXlsx(bytes, excelizeFromDisk);
}

async function judge(workbook: Workbook): Promise<Pick<FuzzRun, 'outcome' | 'message'>> {
  const reading = await readNetwork(workbook, { today: TODAY });
  if (reading.kind === 'refused') {
    const { table, message, remedy } = reading.refusal;
    const isClear = table !== '' && message !== '' && remedy !== '';
    return { outcome: isClear ? 'refusal' : 'fault', message };
  }
  const { network, settings } = reading;
  const result = await plan(network, settings);
  const issues = withAdjustments(reading.issues, { network, adjustments: result.adjustments });
  const sheets = planSheets({ network, settings, result, issues });
  const faults = [...faultsOf(network, result), ...sheetFaults(sheets)];
  return faults.length === 0
    ? { outcome: 'plan', message: '' }
    : { outcome: 'fault', message: faults.slice(0, 5).join('; ') };
}

function isRefusal(error: unknown): error is HostFault {
  return error instanceof HostFault && error.message !== '' && error.remedy !== '';
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
