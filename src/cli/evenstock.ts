import { parseCommand, USAGE } from './parse-command';
import { planFile } from './plan-file';
import { Unplannable } from './unplannable';

/** Exit codes: a plan, a bug of ours, something the user can mend. */
const PLANNED = 0;
const BUG = 1;
const REFUSED = 2;

async function main(words: readonly string[]): Promise<number> {
  const command = parseCommand(words);
  if (command.kind === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return PLANNED;
  }
  if (command.kind === 'misread') {
    process.stderr.write(`${command.problem}\n\n${USAGE}\n`);
    return REFUSED;
  }
  try {
    process.stdout.write(await planFile(command));
    return PLANNED;
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
