import { HostError } from './protocol/host-error';

/** What can go wrong at the host, on demand. */
export class Faults {
  /** Bytes that one request or response may have; Excel on the web allows 5 MB. */
  payloadLimit = 5 * 1024 * 1024;

  private readonly codes: string[] = [];
  private readonly incidents: { inRequests: number; readonly happen: () => void }[] = [];
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  /** The next requests fail with these codes, one each, before anything is done. */
  failNext(...codes: readonly string[]): void {
    this.codes.push(...codes);
  }

  /** Something happens just before the n-th request from now; 1 is the next. */
  beforeRequestNumber(n: number, happen: () => void): void {
    this.incidents.push({ inRequests: n, happen });
  }

  /** The user begins to edit a cell. */
  startEditing(): void {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing ??= { ended, end };
  }

  stopEditing(): void {
    this.editing?.end();
    this.editing = null;
  }

  /** Passes, waits or throws as the switches say. */
  async beforeRequest(mayWaitForCellEdit: boolean): Promise<void> {
    for (const incident of this.incidents) if (--incident.inRequests === 0) incident.happen();
    const code = this.codes.shift();
    if (code !== undefined) throw new HostError(code);
    if (!this.editing) return;
    if (!mayWaitForCellEdit) throw new HostError('InvalidOperationInCellEditMode');
    await this.editing.ended;
  }
}
