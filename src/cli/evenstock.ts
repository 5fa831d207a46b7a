import { HostFault } from '../workbook/port';
import { auditFile } from './audit-file';
import { inspectFile } from './inspect-file';
import { parseCommand, USAGE } from './parse-command';
import { planFile } from './plan-file';
import { printable } from './printable';
import { replayFile } from './replay-file';
import { Unplannable } from './unplannable';
import { verifyFile } from './verify-file';

/** Exit codes: done, a bug of ours, something the user can mend. */
const DONE = 0;
const BUG = 1;
const REFUSED = 2;

async function main(words: readonly string[]): Promise<number> {
  const command = parseCommand(words);
  if (command.kind === 'help') {
    print(process.stdout, command.usage);
    return DONE;
  }
  if (command.kind === 'misread') {
    print(process.stderr, `${command.problem}\n\n${USAGE}`);
    return REFUSED;
  }
  try {
    if (command.kind === 'verify') {
      const { output, hasContradiction } = await verifyFile(command);
      process.stdout.write(printable(output));
      return hasContradiction ? BUG : DONE;
    }
    if (command.kind === 'audit') {
      const { output, isAltered } = await auditFile(command);
      process.stdout.write(printable(output));
      return isAltered ? REFUSED : DONE;
    }
    if (command.kind === 'inspect') {
      const { output, isRefused } = await inspectFile(command);
      process.stdout.write(printable(output));
      return isRefused ? REFUSED : DONE;
    }
    if (command.kind === 'run') {
      const { runSource } = await import('./run-source');
      await runSource(command);
      return DONE;
    }
    if (command.kind === 'serve') {
      const { serveSource } = await import('./serve-source');
      await serveSource(command);
      return DONE;
    }
    const isReplay = command.kind === 'replay';
    process.stdout.write(printable(await (isReplay ? replayFile(command) : planFile(command))));
    return DONE;
  } catch (error) {
    if (!(error instanceof Unplannable || error instanceof HostFault)) throw error;
    print(process.stderr, `${error.message}\n${error.remedy}`);
    return REFUSED;
  }
}

function print(to: NodeJS.WritableStream, text: string): void {
  to.write(`${printable(text)}\n`);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `This is a bug in Evenstock, not in your workbook. Please report:\n${detail}\n`,
    );
    process.exitCode = BUG;
  },
);
