import { spawn, type ChildProcess } from 'node:child_process';
import pg from 'pg';

/** A PostgreSQL server for tests; every test has a schema of its own. */
export class TestPostgres {
  private schemas = 0;

  private constructor(
    private readonly server: ChildProcess,
    private readonly url: string,
  ) {}

  /** Starts a server. Null, and said aloud, where its binary does not run. */
  static async start(): Promise<TestPostgres | null> {
    const server = spawn(process.execPath, ['scripts/postgres/start.js'], { stdio: 'pipe' });
    let problem = '';
    server.stderr.on('data', (chunk: Buffer) => (problem += chunk.toString()));
    const url = await new Promise<string | null>((resolve) => {
      server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
      server.once('exit', () => resolve(null));
    });
    if (url !== null) return new TestPostgres(server, url);
    console.warn(`PostgreSQL does not run here, so its tests are left out: ${problem}`);
    return null;
  }

  /** The address of a new schema. */
  async newSchema(): Promise<string> {
    this.schemas += 1;
    const name = `test_${String(this.schemas)}`;
    await this.query(this.url, `create schema ${name}`);
    return `${this.url}?options=-csearch_path%3D${name}`;
  }

  async query(url: string, text: string, values: readonly unknown[] = []): Promise<unknown[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
      return rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.stdin!.end();
    await ended;
  }
}
