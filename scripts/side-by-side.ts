import { spawn } from 'node:child_process';

/**
 * `tsx scripts/side-by-side.ts "a b" "c d"` runs npm scripts: the arguments in parallel, the scripts
 * of one argument one after another. Prints the output of each script when it ends. If a script
 * fails, the rest of its argument does not run and the exit code is 1.
 */
const outcomes = await Promise.all(
  process.argv.slice(2).map(async (scripts) => {
    for (const script of scripts.split(' ')) if (!(await succeeds(script))) return false;
    return true;
  }),
);
if (outcomes.includes(false)) process.exitCode = 1;

function succeeds(script: string): Promise<boolean> {
  const run = spawn(`npm run ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    run.once('close', (code) => {
      console.log(output);
      resolve(code === 0);
    });
  });
}
