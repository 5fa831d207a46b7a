import type { TableModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { HostError } from '../protocol/host-error';
import { CellEdit } from './cell-edit';
import { RequestRate } from './request-rate';
import type { Fault, FaultSwitch } from './fault-switch';
import { tableIncidents } from './table-incidents';
import type { TableIncident } from './table-incidents';
import { workbookLocks } from './workbook-locks';

/** What the host knows of a request before it runs. */
export interface ComingRequest {
  /** Whether it may wait until the user finishes the edit of a cell. */
  readonly mayWait: boolean;
  readonly isWriting: boolean;
  /** The table that the client used last. */
  readonly table: TableModel | null;
}

/** Limit of Excel on the web for a request or a response, in bytes. */
const webPayloadLimit = 5 * 1024 * 1024;

/** Values that the switches set. Tests can set their own. */
const smallPayload = 64 * 1024;
const slowAnswer = 1500;
const slowRate = 2;
const busyOften = 3;

/** Faults of the host that can be switched on and off. */
export class Faults {
  /** Limit for a request or a response, in bytes. */
  payloadLimit = webPayloadLimit;
  /** Delay before each request is processed, in milliseconds. */
  latency = 0;
  /** Every n-th request is refused because Excel is busy. 0 for none. */
  busyEvery = 0;
  readonly rate = new RequestRate();

  private readonly edit = new CellEdit();
  private readonly incidents: TableIncident[] = tableIncidents(() => {
    this.notify();
  });
  private readonly switches: ReadonlyMap<string, FaultSwitch>;
  private readonly listeners = new Set<() => void>();
  private readonly codes: string[] = [];
  private readonly plans: { inRequests: number; readonly act: () => void }[] = [];
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

  /** Calls the listener after a fault was switched on or off. Returns a function that removes it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The next requests fail with these codes, one code per request, before they do anything. */
  failNext(...codes: readonly string[]): void {
    this.codes.push(...codes);
  }

  /** Runs an action just before the n-th request from now. 1 is the next request. */
  beforeRequestNumber(n: number, act: () => void): void {
    this.plans.push({ inRequests: n, act });
  }

  /** Returns, waits or throws, as the switches demand. */
  async beforeRequest(request: ComingRequest): Promise<void> {
    for (const plan of this.plans) if (--plan.inRequests === 0) plan.act();
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
        what: 'Work that may wait is delayed until the edit ends. All other work is refused.',
        isOn: () => this.edit.isOn,
        set: (isOn) => {
          this.edit.isOn = isOn;
        },
      },
      slow: {
        title: 'Slow host',
        what: 'Every request takes 1.5 seconds longer.',
        isOn: () => this.latency > 0,
        set: (isOn) => {
          this.latency = isOn ? slowAnswer : 0;
        },
      },
      smallPayloads: {
        title: 'Small payloads',
        what: 'A request or answer of more than 64 KB is refused. The limit on the web is 5 MB.',
        isOn: () => this.payloadLimit < webPayloadLimit,
        set: (isOn) => {
          this.payloadLimit = isOn ? smallPayload : webPayloadLimit;
        },
      },
      throttled: {
        title: 'Throttled',
        what: 'Excel refuses more than two requests per second.',
        isOn: () => this.rate.aSecond < Infinity,
        set: (isOn) => {
          this.rate.aSecond = isOn ? slowRate : Infinity;
        },
      },
      busy: {
        title: 'Busy now and then',
        what: 'Excel is busy and refuses every third request.',
        isOn: () => this.busyEvery > 0,
        set: (isOn) => {
          this.busyEvery = isOn ? busyOften : 0;
        },
      },
      lostSession: this.refusing(
        'InvalidOrTimedOutSession',
        'Lost session',
        'Every request is refused until the session is restored, as after a timeout or without a network.',
      ),
      failing: this.refusing(
        'GeneralException',
        'Failing calls',
        'Every call fails as a whole and gives no reason. None of it is done.',
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
