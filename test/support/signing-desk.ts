import type { PlanResult } from '../../src/planning/network/plan-result';
import { plan } from '../../src/planning/plan';
import { planSheets } from '../../src/workbook/output/plan-sheets';
import type { Cell } from '../../src/workbook/port';
import { readNetwork } from '../../src/workbook/read-network';
import { auditWorkbook } from '../../src/workbook/signoff/audit-workbook';
import { livingList } from '../../src/workbook/signoff/living-list';
import { planBesideRejections } from '../../src/workbook/signoff/plan-beside-rejections';
import { logAfter } from '../../src/workbook/signoff/log-after';
import { logSheet } from '../../src/workbook/signoff/log-table';
import { readLog } from '../../src/workbook/signoff/read-log';
import { routePlan } from '../../src/workbook/signoff/route-plan';
import { planRunsOf, runArchiveSheet } from '../../src/workbook/signoff/run-archive';
import type { SoundReading } from './reading';
import { MemoryWorkbook, type Rows } from './memory-workbook';

/** 2026-11-30. */
export const MONDAY = 46_356;

export const PLANNER = 'planner@example.com';
export const ANN = 'ann@example.com';

/** Surplus at Leeds, shortage at York and Hull. A costs 100, so that its lines need a manager. */
export function signingStock(): Readonly<Record<string, Rows>> {
  const places = ['Leeds', 'York', 'Hull'];
  const days = Array.from({ length: 60 }, (_day, n) => MONDAY - 1 - n);
  return {
    Inventory: [
      ['Product', 'Location', 'On hand'],
      ...['A', 'B'].flatMap((product) =>
        places.map((place): Cell[] => [product, place, place === 'Leeds' ? 300 : 1]),
      ),
    ],
    Products: [
      ['Product', 'Unit cost', 'Price'],
      ['A', 100, 300],
      ['B', 10, 30],
    ],
    Demand: [
      ['Product', 'Location', 'Date', 'Quantity'],
      ...['A', 'B'].flatMap((product) =>
        places.flatMap((place) => days.map((day): Cell[] => [product, place, day, 1 + (day % 3)])),
      ),
    ],
    Approvers: [
      ['Email', 'Tier'],
      [ANN, 'Manager'],
      [PLANNER, 'Director'],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Plan date', MONDAY],
      ['Auto-approve limit', 500],
    ],
  };
}

/** A workbook that is planned, signed and planned again as the command does it, with a clock of its own. */
export class SigningDesk {
  readonly workbook = new MemoryWorkbook(signingStock());
  /** Days after Monday, 09:00. */
  day = 0;
  /** The plan and the reading of the last run. */
  last: { readonly result: PlanResult; readonly reading: SoundReading } | null = null;

  async plan(): Promise<void> {
    const now = MONDAY + 9 / 24 + this.day;
    const when = new Date((now - 25_569) * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const moment = { now, when, runner: PLANNER };
    const reading = await readNetwork(this.workbook, { today: MONDAY, moment, digestsInput: true });
    if (reading.kind === 'refused') throw new Error(reading.refusal.message);
    const { network, settings, issues } = reading;
    const context = { ...reading, moment };
    const result = await planBesideRejections(context, (beside) => plan(beside, settings));
    const planned = routePlan({ network, settings, result, issues }, reading.approvers);
    const list = livingList(planned.result.transfers, context);
    const sheets = planSheets(planned, list);
    const log = logAfter(planned, {
      ...{ ...context, list, sheets, version: '0.1.0', newLogId: 'L-1' },
    });
    for (const sheet of [...sheets, runArchiveSheet(planRunsOf(log)), logSheet(log)]) {
      await this.workbook.writeSheet(sheet);
    }
    this.last = { result: planned.result, reading };
  }

  rows(): readonly ReadonlyMap<Cell, Cell>[] {
    const [headers, ...body] = this.workbook.sheets.get('Transfers')!;
    return body.map((cells) => new Map(headers!.map((header, c) => [header, cells[c] ?? null])));
  }

  /** The first row of a line, or with that status. */
  row(product: string, to: string, status?: string): ReadonlyMap<Cell, Cell> {
    const found = this.rows().find(
      (row) =>
        row.get('Product') === product &&
        row.get('To') === to &&
        (status === undefined || row.get('Status') === status),
    );
    if (!found) throw new Error(`No row of ${product} to ${to}`);
    return found;
  }

  /** Types into the row of that Transfer ID. */
  type(id: Cell | undefined, typed: Readonly<Record<string, Cell>>, sheet = 'Transfers'): void {
    const [headers = [], ...body] = this.workbook.sheets.get(sheet)!;
    const index = body.findIndex((cells) => cells[headers.indexOf('Transfer ID')] === id);
    for (const [header, value] of Object.entries(typed)) {
      this.workbook.type(sheet, index + 1, headers.indexOf(header), value);
    }
  }

  /** Approves, rejects … a row as Ann. */
  decide(id: Cell | undefined, decision: string, comment: Cell = null): void {
    this.type(id, { Decision: decision, 'Decided by': ANN, Comment: comment });
  }

  async said(): Promise<readonly string[]> {
    const { entries } = await readLog(this.workbook);
    return entries
      .filter(({ line }) => line !== '')
      .map(({ what, fromStatus, toStatus }) => `${what}: ${fromStatus} > ${toStatus}`);
  }

  async findings(): Promise<readonly string[]> {
    const { findings } = await auditWorkbook(this.workbook, []);
    return findings.map(({ message }) => message);
  }

  /** Units of a product on their way into, less out of, a location, as the last plan saw them. */
  underWay(product: string, location: string): number {
    const { network } = this.last!.reading;
    const { positions } = network;
    for (let p = 0; p < positions.count; p += 1) {
      if (
        network.products[positions.product[p]!]!.id === product &&
        network.locations[positions.location[p]!]!.id === location
      ) {
        return positions.transfersInTransit[p]!;
      }
    }
    return 0;
  }
}
