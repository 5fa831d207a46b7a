import type { TableModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { HostError } from '../protocol/host-error';
import { CellEdit } from './cell-edit';
import { RequestRate } from './request-rate';
import type { Fault, FaultSwitch } from './fault-switch';
import { tableIncidents } from './table-incidents';
import type { TableIncident } from './table-incidents';
import { workbookLocks } from './workbook-locks';

/** What is known of a request before it runs. */
export interface ComingRequest {
  /** The client lets it wait until the user has finished a cell. */
  readonly mayWait: boolean;
  readonly isWriting: boolean;
  /** The table that the client asked for last. */
  readonly table: TableModel | null;
}

/** Bytes that Excel on the web allows a request or a response. */
const webPayloadLimit = 5 * 1024 * 1024;

/** What the switches set; tests set the figures themselves. */
const smallPayload = 64 * 1024;
const slowAnswer = 1500;
const slowRate = 2;
const busyOften = 3;

/** What can go wrong at the host, on demand. */
export class Faults {
  /** Bytes that one request or response may have. */
  payloadLimit = webPayloadLimit;
  /** Milliseconds before each request is looked at. */
  latency = 0;
  /** One request in so many is refused because Excel is busy; 0 for none. */
  busyEvery = 0;
  readonly rate = new RequestRate();

  private readonly edit = new CellEdit();
  private readonly incidents: TableIncident[] = tableIncidents(() => {
    this.notify();
  });
  private readonly switches: ReadonlyMap<string, FaultSwitch>;
  private readonly listeners = new Set<() => void>();
  private readonly codes: string[] = [];
  private readonly plans: { inRequests: number; readonly happen: () => void }[] = [];
  private readonly refusalCodes = new Set<string>();
  private requests = 0;

  constructor(workbook: WorkbookModel) {
    this.switches = new Map([
      ...Object.entries(this.requestSwitches()),
      ...Object.entries(workbookLocks(workbook)),
      ...this.incidents.map((incident) => [incident.id, incident] as const),
    ]);
  }

  list(): readonly Fault[] {
    return [...this.switches].map(([id, { title, what, isOn }]) => ({
      id,
      title,
      what,
      isOn: isOn(),
    }));
  }

  /** Switches a fault on or off, by its id. */
  set(id: string, isOn: boolean): void {
    const found = this.switches.get(id);
    if (!found) throw new Error(`simulator: there is no fault ${id}`);
    if (found.isOn() !== isOn) found.set(isOn);
    this.notify();
  }

  /** Calls back after a fault was switched, or went off by itself; returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The next requests fail with these codes, one each, before anything is done. */
  failNext(...codes: readonly string[]): void {
    this.codes.push(...codes);
  }

  /** Something happens just before the n-th request from now; 1 is the next. */
  beforeRequestNumber(n: number, happen: () => void): void {
    this.plans.push({ inRequests: n, happen });
  }

  /** Passes, waits or throws as the switches say. */
  async beforeRequest(request: ComingRequest): Promise<void> {
    for (const plan of this.plans) if (--plan.inRequests === 0) plan.happen();
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    const code = this.codes.shift() ?? [...this.refusalCodes][0];
    if (code !== undefined) throw new HostError(code);
    const isBusy = this.busyEvery > 0 && ++this.requests % this.busyEvery === 0;
    if (isBusy || !this.rate.admits()) throw new HostError('ActivityLimitReached');
    await this.edit.ended(request.mayWait);
    if (request.isWriting && request.table) {
      for (const incident of this.incidents) incident.happenTo(request.table);
    }
  }

  private requestSwitches(): Readonly<Record<string, FaultSwitch>> {
    return {
      editing: {
        title: 'A cell is being edited',
        what: 'Work that may wait waits until the cell is finished; all other is refused.',
        isOn: () => this.edit.isOn,
        set: (isOn) => {
          this.edit.isOn = isOn;
        },
      },
      slow: {
        title: 'Slow host',
        what: 'Every request takes a second and a half longer.',
        isOn: () => this.latency > 0,
        set: (isOn) => {
          this.latency = isOn ? slowAnswer : 0;
        },
      },
      smallPayloads: {
        title: 'Small payloads',
        what: 'A request or answer of more than 64 KB is refused, instead of 5 MB as on the web.',
        isOn: () => this.payloadLimit < webPayloadLimit,
        set: (isOn) => {
          this.payloadLimit = isOn ? smallPayload : webPayloadLimit;
        },
      },
      throttled: {
        title: 'Throttled',
        what: 'More than two requests a second are refused until some time has passed.',
        isOn: () => this.rate.aSecond < Infinity,
        set: (isOn) => {
          this.rate.aSecond = isOn ? slowRate : Infinity;
        },
      },
      busy: {
        title: 'Busy now and then',
        what: 'Every third request is refused because Excel is busy.',
        isOn: () => this.busyEvery > 0,
        set: (isOn) => {
          this.busyEvery = isOn ? busyOften : 0;
        },
      },
      lostSession: this.refusing(
        'InvalidOrTimedOutSession',
        'Lost session',
        'Every request is refused, as after a night or without a network, until the session is restored.',
      ),
      failing: this.refusing(
        'GeneralException',
        'Failing calls',
        'Every call fails as a whole, without a word why; nothing of it is done.',
      ),
    };
  }

  /** A switch that refuses every request with one code. */
  private refusing(code: string, title: string, what: string): FaultSwitch {
    return {
      title,
      what,
      isOn: () => this.refusalCodes.has(code),
      set: (isOn) => {
        if (isOn) this.refusalCodes.add(code);
        else this.refusalCodes.delete(code);
      },
    };
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
