import { serveRuns } from '../pipeline/serve/serve-runs';
import type { ServeCommand } from './parse-run-command';
import { prepareRuns } from './run-source';

const EVERY_QUARTER = '*/15 * * * *';

/** Serves until the process is asked to end, and then ends after the run that is at work. */
export async function serveSource(command: ServeCommand): Promise<void> {
  const { store, environment, options } = await prepareRuns(command);
  const schedule = command.schedule ?? environment.schedule ?? EVERY_QUARTER;
  const server = await serveRuns(store, {
    schedule,
    port: command.port,
    run: options,
    time: {
      now: () => new Date(),
      after: (milliseconds, call) => {
        const timer = setTimeout(call, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
    },
  });
  const message = `Runs at ${schedule}; http://localhost:${String(server.port)}/ shows them.`;
  options.log({ run: '', stage: 'serve', event: 'note', message });
  await new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  options.log({ run: '', stage: 'serve', event: 'note', message: 'Ends after the run at work.' });
  await server.stop();
}
