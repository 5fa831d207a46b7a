import { eventTypes, worksheetChanged } from './events';
import type { Actor, ChangeBy } from './model/changes';
import type { WorkbookModel } from './model/workbook-model';
import type { Ref } from './protocol/class-table';
import { ObjectPaths } from './protocol/object-paths';
import { processRequest } from './protocol/request-processor';
import type { ProcessorSession } from './protocol/request-processor';
import type { EventEntry, RequestBody, ResponseBody } from './protocol/wire';
import { objectModel } from './object-model';
import type { UserWindow } from './user-window';
import type { User } from './users';

/** One client at the host: its user, the references it holds, the events it listens to. */
export class HostSession implements ProcessorSession {
  areEventsEnabled = true;
  private readonly actor: Actor;
  private readonly references = new Map<string, Ref>();
  private readonly referenceIds = new WeakMap<object, string>();
  private readonly registrations = new Map<number, Set<string>>();
  private nextReference = 1;
  /** Ends the session: nothing is delivered any more. */
  readonly close: () => void;

  /** @param client tells this client from others of the same user */
  constructor(
    readonly workbook: WorkbookModel,
    readonly user: User,
    readonly window: UserWindow,
    client: string,
    private readonly deliver: (entry: EventEntry) => void,
  ) {
    this.actor = { user: user.name, client };
    this.close = workbook.onChange((change) => {
      this.tellOf(change);
    });
  }

  /** Runs one request of this client as its user. */
  process(body: RequestBody): ResponseBody {
    const before = this.workbook.actor;
    this.workbook.actor = this.actor;
    try {
      return processRequest(body, new ObjectPaths(objectModel, this, body.ObjectPaths), this);
    } finally {
      this.workbook.actor = before;
    }
  }

  reference(id: string): Ref | undefined {
    return this.references.get(id);
  }

  referenceId(ref: Ref): string | undefined {
    return this.referenceIds.get(ref.target);
  }

  keepReference(ref: Ref): void {
    if (this.referenceIds.has(ref.target)) return;
    const id = `ref${String(this.nextReference++)}`;
    this.references.set(id, ref);
    this.referenceIds.set(ref.target, id);
  }

  removeReference(id: string): void {
    const ref = this.references.get(id);
    if (ref) this.referenceIds.delete(ref.target);
    this.references.delete(id);
  }

  registerEvent(eventType: number, targetId: string): void {
    const targets = this.registrations.get(eventType) ?? new Set();
    this.registrations.set(eventType, targets.add(targetId));
  }

  unregisterEvent(eventType: number, targetId: string): void {
    this.registrations.get(eventType)?.delete(targetId);
  }

  private tellOf(change: ChangeBy): void {
    if (change.kind !== 'cells' || !this.areEventsEnabled) return;
    for (const target of this.registrations.get(eventTypes.worksheetChanged) ?? []) {
      if (target === 'Workbook' || target === change.sheet.id) {
        this.deliver(worksheetChanged(change, this.actor, target));
      }
    }
  }
}
