import { accuracyTable } from './accuracy-table';
import { oneHorizonEarlier, type CompetitionSeries, m1Path, m1Series } from './competition-series';
import { type Forecaster, forecasters, defaultForecaster } from './forecasters';
import { weeklyHistories } from './weekly-histories';

/**
 * Prints forecast accuracy on the M1 competition by frequency, and speed in series a second of
 * processor time. The series are not part of the repository.
 */
function main(): void {
  console.log(`Node ${process.version}`);
  const series = m1Series();
  if (series === null) {
    console.log(`\nNo accuracy: the series of the M1 competition are not at ${m1Path}.`);
  } else {
    printAccuracy('M1', series);
    printAccuracy('M1 one horizon earlier', oneHorizonEarlier(series));
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

/** 53 weeks of synthetic sales, frequent and rare, with four weeks forecast, as in a network. */
function printSpeed(): void {
  console.log('\n| 53 weeks | series a CPU-second |');
  console.log('|---|---|');
  console.log(`| demand in most weeks | ${rateOf(defaultForecaster, weeklyHistories('dense'))} |`);
  console.log(`| demand in few weeks | ${rateOf(defaultForecaster, weeklyHistories('rare'))} |`);
}

/** Best of three runs; the first one also warms up. */
function rateOf({ forecast }: Forecaster, series: readonly CompetitionSeries[]): string {
  let fastest = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const start = process.cpuUsage();
    for (const one of series) forecast(one);
    const { user, system } = process.cpuUsage(start);
    fastest = Math.min(fastest, (user + system) / 1e6);
  }
  return Math.round(series.length / fastest).toLocaleString('en-GB');
}

main();
