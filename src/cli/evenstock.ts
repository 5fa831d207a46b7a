import { auditFile } from './audit-file';
import { parseCommand, USAGE } from './parse-command';
import { planFile } from './plan-file';
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
    process.stdout.write(`${USAGE}\n`);
    return DONE;
  }
  if (command.kind === 'misread') {
    process.stderr.write(`${command.problem}\n\n${USAGE}\n`);
    return REFUSED;
  }
  try {
    if (command.kind === 'verify') {
      const { output, hasContradiction } = await verifyFile(command);
      process.stdout.write(output);
      return hasContradiction ? BUG : DONE;
    }
    if (command.kind === 'audit') {
      const { output, isAltered } = await auditFile(command);
      process.stdout.write(output);
      return isAltered ? REFUSED : DONE;
    }
    const isReplay = command.kind === 'replay';
    process.stdout.write(await (isReplay ? replayFile(command) : planFile(command)));
    return DONE;
  } catch (error) {
    if (!(error instanceof Unplannable)) throw error;
    process.stderr.write(`${error.message}\n${error.remedy}\n`);
    return REFUSED;
  }
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
