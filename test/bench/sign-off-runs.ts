import { checkSignOff } from '../support/sign-off-commands';

/**
 * Lets three people work on workbooks at random: they plan, decide, edit, clear rows, ship and receive. Every plan
 * must keep every decision, the stock and the chain. Usage: sign-off-runs RUNS [SEED].
 */
const [runs = '2000', seed] = process.argv.slice(2);
const started = performance.now();
const written = await checkSignOff(Number(runs), Number(seed ?? Date.now() % 1e9));
const seconds = Math.round((performance.now() - started) / 1_000);
console.log(`${runs} runs kept every promise, in ${seconds} s. Entries written:`);
for (const [what, count] of [...written].sort()) console.log(`  ${what.padEnd(12)} ${count}`);
