import { execFileSync } from 'node:child_process';
import type { FunctionHelp } from '../../src/taskpane/functions/function-help';

/** The help on every custom function, from the build's script in a separate process. */
export function readFunctionHelp(): readonly FunctionHelp[] {
  const script =
    "import { functionsHelp } from './scripts/functions/help.js'; console.log(JSON.stringify(functionsHelp()));";
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: process.cwd(),
    encoding: 'utf8',
  });
  return JSON.parse(printed) as readonly FunctionHelp[];
}
