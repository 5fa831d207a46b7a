import { spawn } from 'node:child_process';

/**
 * `tsx scripts/side-by-side.ts "first then" "meanwhile"`: runs npm scripts, those of one argument one
 * after another and the arguments at once, and shows what each said when it has ended. Exit 1 where
 * one failed; whatever comes after it in its argument does not run.
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
  let said = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  return new Promise((resolve) => {
    run.once('close', (code) => {
      console.log(said);
      resolve(code === 0);
    });
  });
}
