import { readFile, stat } from 'node:fs/promises';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { Progress } from '../planning/network/plan-result';
import type { MappedColumn } from '../workbook/mapped-column';
import { readNetwork, type NetworkReading } from '../workbook/read-network';
import { excelizeFromDisk } from '../xlsx/excelize-from-disk';
import { openXlsx, type XlsxWorkbook } from '../xlsx/xlsx-workbook';
import { asXlsx } from './converted-file';
import { errorCode, fileTrouble } from './file-trouble';
import type { SigningMoment } from '../workbook/signoff/read-decisions';
import { signingMoment } from './signing-moment';
import { keepMapping } from './keep-mapping';
import { Unplannable } from './unplannable';

type SoundReading = Extract<NetworkReading, { kind: 'network' }>;

/** A workbook file, and the network that it describes. */
export interface OpenedNetwork {
  readonly workbook: XlsxWorkbook;
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly issues: SoundReading['issues'];
  readonly supply: SoundReading['supply'];
  /** Digests of the input tables. */
  readonly input: SoundReading['input'];
  readonly signOff: SoundReading['signOff'];
  readonly rejection: SoundReading['rejection'];
  readonly approvers: SoundReading['approvers'];
  /** When, and by whom, it was read. */
  readonly moment: SigningMoment;
}

/** Opens a workbook file and reads its network; throws `Unplannable` if the user can mend it. */
export async function openNetwork(
  path: string,
  effort: number | null,
  onProgress: (progress: Progress) => void,
  by: string | null = null,
  maps: readonly MappedColumn[] = [],
): Promise<OpenedNetwork> {
  onProgress({ stage: `Opening ${path}`, done: 0, total: 0 });
  const bytes = await asXlsx(path, await fileBytes(path));
  const workbook = await openXlsx(bytes, excelizeFromDisk);
  await keepMapping(workbook, maps);
  const today = todayAsSerial(new Date());
  const moment = signingMoment(by);
  const reading = await readNetwork(workbook, { today, moment, onProgress, digestsInput: true });
  if (reading.kind === 'refused') {
    throw new Unplannable(reading.refusal.message, reading.refusal.remedy);
  }
  const { network, issues, supply, input, signOff, rejection, approvers } = reading;
  const settings = { ...reading.settings, effort: effort ?? reading.settings.effort };
  return {
    ...{ workbook, network, settings, issues, supply, input, signOff, rejection, approvers },
    moment,
  };
}

/** The bytes of a file; throws `Unplannable` if the user can mend it. */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    // A device or a pipe may never end.
    if (!(await stat(path)).isFile()) throw notAFile(path);
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new Unplannable(`There is no file ${path}.`, 'Check the name and the folder.', {
        cause: error,
      });
    }
    throw fileTrouble(path, 'cannot be read', error);
  }
}

function notAFile(path: string): Unplannable {
  return new Unplannable(`${path} is no file.`, 'Name an .xlsx file that you may open.');
}

/** A local calendar day as an Excel date serial. */
export function todayAsSerial(date: Date): number {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return day / 86_400_000 + 25_569;
}
