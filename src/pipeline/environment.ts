import { HostFault } from '../workbook/port';

/** Settings of a run that the environment gives. */
export interface PipelineEnvironment {
  /** Address of the database; null without one. */
  readonly databaseUrl: string | null;
  /** Settings of the workbook contract by name; they replace those of the source. */
  readonly settings: ReadonlyMap<string, number>;
  /** A cron expression; null: every 15 minutes. */
  readonly schedule: string | null;
  /** Hours after which the stock of a site is too old to plan with. */
  readonly maxFeedAgeHours: number;
  /** Address that is told of a new plan; null: what Settings says. */
  readonly notifyWebhook: string | null;
}

/** Names of variables, and of the settings that they set. */
const SETTINGS: Readonly<Record<string, string>> = {
  AUTO_APPROVE_THRESHOLD: 'Auto-approve limit',
  MIN_TRANSFER_QUANTITY: 'Min transfer quantity',
  DEFAULT_LEAD_TIME_DAYS: 'Default lead time',
  MIN_HISTORY_DAYS: 'Min history days',
};

const MAX_FEED_AGE_HOURS = 24;

/** Reads the variables of a run; blank ones count as not set. Throws a `HostFault` for one that is no number. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): PipelineEnvironment {
  const text = (name: string): string | null => variables[name]?.trim() || null;
  const number = (name: string): number | null => {
    const value = text(name);
    if (value === null) return null;
    const read = Number(value);
    if (Number.isFinite(read) && read >= 0) return read;
    throw new HostFault(
      'unsupported',
      `The variable ${name} is ${JSON.stringify(value)}, which is no number of at least 0.`,
      'Write a plain number, such as 10, or leave it out.',
    );
  };
  const settings = Object.entries(SETTINGS).flatMap(([name, setting]) => {
    const value = number(name);
    return value === null ? [] : [[setting, value] as const];
  });
  return {
    databaseUrl: text('INVENTORY_DB_URL'),
    settings: new Map(settings),
    schedule: text('PIPELINE_SCHEDULE'),
    maxFeedAgeHours: number('MAX_FEED_AGE_HOURS') ?? MAX_FEED_AGE_HOURS,
    notifyWebhook: text('NOTIFY_WEBHOOK'),
  };
}
