/** The client's report: the id of the run, then 0 or an error code. */
export interface CommandCompletion {
  readonly 0?: string;
  readonly 1?: number;
}

/** The client's code for a command without an associated function. */
const unknownCommand = 11_101;

/** A page associates its commands after its client is ready, on a busy machine up to 30 seconds later. */
const patience = { tries: 600, wait: 50 };

/** Runs ribbon commands in one client. */
export class RibbonCommands {
  private readonly open = new Map<string, (code: number) => void>();
  private lastRun = 0;

  /** @param invoke sends a run to the client: [run, command, JSON of the event] */
  constructor(private readonly invoke: (data: readonly [string, string, string]) => void) {}

  /** Resolves when the add-in has finished the command. Rejects if the add-in has no such command. */
  async run(functionName: string): Promise<void> {
    for (let tries = 0; tries < patience.tries; tries++) {
      const code = await this.runOnce(functionName);
      if (code === 0) return;
      if (code !== unknownCommand) {
        throw new Error(`The command ${functionName} ended with code ${String(code)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, patience.wait));
    }
    throw new Error(`The add-in has no command ${functionName}`);
  }

  /** Takes the client's report that a command is done or unknown. */
  completed({ 0: run = '', 1: code = 0 }: CommandCompletion): void {
    this.open.get(run)?.(code);
  }

  private runOnce(functionName: string): Promise<number> {
    const run = `run ${String(++this.lastRun)}`;
    return new Promise((resolve) => {
      this.open.set(run, (code) => {
        this.open.delete(run);
        resolve(code);
      });
      this.invoke([run, functionName, JSON.stringify({ source: { id: functionName } })]);
    });
  }
}
