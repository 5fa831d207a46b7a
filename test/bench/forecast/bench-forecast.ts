import { accuracyTable } from './accuracy-table';
import { anEarlierHorizon, type CompetitionSeries, m1Path, m1Series } from './competition-series';
import { type Forecaster, forecasters, theDefault } from './forecasters';
import { weeklyHistories } from './weekly-histories';

/**
 * Prints the accuracy of the forecasts on the M1 competition by frequency, and how many series a
 * second of processor time they take. The series are not part of the repository.
 */
function main(): void {
  console.log(`Node ${process.version}`);
  const series = m1Series();
  if (series === null) {
    console.log(`\nNo accuracy: the series of the M1 competition are not at ${m1Path}.`);
  } else {
    printAccuracy('M1', series);
    printAccuracy('M1 a horizon earlier', anEarlierHorizon(series));
  }
  printSpeed();
}

function printAccuracy(title: string, series: readonly CompetitionSeries[]): void {
  console.log(`\n${accuracyTable(title, series).join('\n')}`);
  console.log('\n| series a CPU-second | |\n|---|---|');
  for (const forecaster of forecasters) {
    console.log(`| ${forecaster.name} | ${rateOf(forecaster, series)} |`);
  }
}

/** 53 weeks of made-up sales, dense and rare, four forecast: what a network's positions are. */
function printSpeed(): void {
  console.log('\n| 53 weeks | series a CPU-second |');
  console.log('|---|---|');
  console.log(`| demand in most weeks | ${rateOf(theDefault, weeklyHistories('dense'))} |`);
  console.log(`| demand in few weeks | ${rateOf(theDefault, weeklyHistories('rare'))} |`);
}

/** Of this process, the best of three runs, the first of which also warms up. */
function rateOf({ forecast }: Forecaster, series: readonly CompetitionSeries[]): string {
  let least = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const start = process.cpuUsage();
    for (const one of series) forecast(one);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return Math.round(series.length / least).toLocaleString('en-GB');
}

main();
