import type { FuzzRun } from './fuzz-run';

/** Figures of many runs. */
export class FuzzTally {
  runs = 0;
  seconds = 0;
  slowest = 0;
  readonly faults: FuzzRun[] = [];
  private readonly counts = new Map<string, number>();

  add(run: FuzzRun): void {
    this.runs += 1;
    this.seconds += run.seconds;
    this.slowest = Math.max(this.slowest, run.seconds);
    const key = `${run.kind} ${run.outcome}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    if (run.outcome === 'fault') this.faults.push(run);
  }

  count(kind: FuzzRun['kind'], outcome: FuzzRun['outcome']): number {
    return this.counts.get(`${kind} ${outcome}`) ?? 0;
  }
}

/** The page docs/reliability.md. */
export function reliabilityPage(tally: FuzzTally, firstSeed: number): string {
  const row = (name: string, kind: FuzzRun['kind']): string => {
    const [plans, refusals, faults] = (['plan', 'refusal', 'fault'] as const).map((outcome) =>
      tally.count(kind, outcome),
    );
    const all = plans! + refusals! + faults!;
    return `| ${[name, ...[all, plans!, refusals!, faults!].map(grouped)].join(' | ')} |`;
  };
  return `# Reliability

\`npm run fuzz -- --seed ${firstSeed} --runs ${tally.runs} --write\` makes this page. Each run takes a small random workbook (up to
three products at three sites, with any of the tables of the contract), damages it and plans it:

- **Cells**: one to four changes such as an odd value in a cell or a column (text for numbers, errors, 1e15, dates
  that do not exist, names such as \`__proto__\`), columns exchanged, scaled or gone, rows repeated, moved or gone,
  other headers, odd settings.
- **Files**: bits flipped, files cut off, XML of any part changed or a part left out with correct checksums.

A run passes if it ends within ten seconds of processor time with a plan or with a refusal that says what to do. In a
plan every figure must be a number. The cost after it must not be above the cost before it, and the bound not above the
cost after. Lines must be whole packs on lanes of the network, and no position may give more than it has beside what is
reserved. A run does not check that every changed cell was read as it was meant.

| What was damaged | Runs | Plans | Refusals | Faults |
| ---------------- | ---: | ----: | -------: | -----: |
${row('Cells', 'cells')}
${row('Files', 'file')}

The slowest run took ${tally.slowest.toFixed(1)} s of processor time, all of them ${grouped(Math.round(tally.seconds))} s.
${tally.faults.map(({ seed, message }) => `\n- Seed ${seed}: ${message.split('\n')[0]!}`).join('')}
`;
}

function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}
