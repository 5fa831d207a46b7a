import { HostFault } from '../../src/workbook/port';
import type { WorkbookModel } from '../host/model/workbook-model';
import { SimulatedHost } from '../host/simulated-host';
import type { FrameConnection } from '../transport/connect-frame';
import type { Grid } from '../univer/open-grid';
import { PendingFunctions } from './pending-functions';
import type { AddInDialog, Message, WorkbenchState } from './workbench-state';

/** Reads and writes .xlsx. */
export interface WorkbookFiles {
  load(bytes: Uint8Array): Promise<WorkbookModel>;
  save(workbook: WorkbookModel, original: Uint8Array): Promise<Uint8Array>;
}

/** The user who opens the workbook, followed by the co-authors who may join. */
const userNames = ['You', 'Robin', 'Kim'] as const;

/** The state of the page: the open file and its users. The page shows the state and calls the actions. */
export class WorkbenchSession {
  private state: WorkbenchState = {
    file: null,
    activity: null,
    users: [userNames[0]],
    user: userNames[0],
    isPaneShown: true,
    dialog: null,
    messages: [],
  };
  private readonly listeners = new Set<() => void>();
  private readonly connections = new Map<string, FrameConnection>();
  private grid: Pick<Grid, 'settled'> | null = null;
  private lastId = 0;

  constructor(private readonly files: WorkbookFiles) {}

  readonly current = (): WorkbenchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens another file. The current file stays open if the new one cannot be read. */
  async open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    await this.during(`Opening ${name}`, `${name} was not opened`, async () => {
      const original = await read();
      const host = new SimulatedHost(await this.files.load(original));
      this.connections.clear();
      this.change({
        file: { id: ++this.lastId, name, host, original, functions: new PendingFunctions() },
        users: [userNames[0]],
        user: userNames[0],
        isPaneShown: true,
        dialog: null,
        messages: [],
      });
    });
  }

  /** Calculates all formulas and passes the workbook to `keep` as a file. */
  async save(keep: (bytes: Uint8Array, name: string) => void): Promise<void> {
    const { file } = this.state;
    if (!file) return;
    await this.during(`Saving ${file.name}`, `${file.name} was not saved`, async () => {
      await this.grid?.settled();
      keep(await this.files.save(file.host.workbook, file.original), file.name);
    });
  }

  /** Whether another co-author can join. */
  get canAddCoAuthor(): boolean {
    return this.state.users.length < userNames.length;
  }

  addCoAuthor(): void {
    const user = userNames.find((name) => !this.state.users.includes(name));
    if (user === undefined) return;
    this.change({ users: [...this.state.users, user], user, isPaneShown: true });
  }

  /** Switches the grid to another user. */
  switchUser(user: string): void {
    this.change({ user });
  }

  showPane(isPaneShown: boolean): void {
    this.change({ isPaneShown });
  }

  /** Shows a page of the add-in over the workbook. */
  showDialog(dialog: AddInDialog): void {
    this.change({ dialog });
  }

  closeDialog(): void {
    this.state.dialog?.closed();
    this.change({ dialog: null });
  }

  /** To be called when a user's pane is connected to the host. */
  paneConnected(user: string, connection: FrameConnection): void {
    this.connections.set(user, connection);
    if (user === userNames[0]) this.state.file?.functions.runIn(connection.functions);
  }

  /** To be called with the grid that shows the workbook, and with null when it closes. */
  setGrid(grid: Pick<Grid, 'settled'> | null): void {
    this.grid = grid;
  }

  /** Runs a command of the ribbon in the pane of the current user. */
  async runCommand(functionName: string): Promise<void> {
    const connection = this.connections.get(this.state.user);
    if (!connection) return;
    try {
      await connection.ready;
      await connection.runCommand(functionName);
    } catch (error) {
      this.tell('error', 'The command failed', wordsOf(error));
    }
  }

  /** Shows a message. It replaces an earlier one with the same title. */
  tell(intent: Message['intent'], title: string, body: string): void {
    const others = this.state.messages.filter((shown) => shown.title !== title);
    this.change({ messages: [...others, { id: ++this.lastId, intent, title, body }] });
  }

  dismiss(id: number): void {
    this.change({ messages: this.state.messages.filter((message) => message.id !== id) });
  }

  private async during(
    activity: string,
    failure: string,
    work: () => Promise<void>,
  ): Promise<void> {
    if (this.state.activity !== null) return;
    this.change({ activity });
    try {
      await work();
    } catch (error) {
      this.tell('error', failure, wordsOf(error));
    } finally {
      this.change({ activity: null });
    }
  }

  private change(change: Partial<WorkbenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof HostFault) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}
